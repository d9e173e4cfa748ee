using ConsultBot.Core.People;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Reading;
using ConsultBot.Core.Reminders.Telling;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Telling;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ConsultBot.Bot.Reminders;

/// <summary>What organizers do with reminders: show, send, undo, recall, report, try again.</summary>
public sealed class ReminderOrders(IReminderStore store, IWorkshopStore workshops, IPeople people, ReminderPlans plans, ReminderPreview preview, IOptions<ReminderOptions> options, IDateTimeZoneProvider zones)
{
    private const int MostReported = 12;

    /// <summary>So long after it was wanted a reminder is still of use where its workshop has no time.</summary>
    private static readonly Duration Unscheduled = Duration.FromDays(7);

    private static readonly LocalTime Morning = new(9, 0);

    internal async Task<ReminderReply> ServeAsync(ReminderTurn turn, CancellationToken cancellationToken) => (turn.Request.Act, turn.Talk.Draft) switch
    {
        (ReminderAct.Remind, _) => await ShowAsync(turn, cancellationToken),
        (ReminderAct.Yes, { } draft) => await SendAsync(turn, draft, cancellationToken),
        (ReminderAct.Drop, not null) => ReminderReply.Of(turn.Talk with { Draft = null }, NoticeLine.Of("Reminder.Dropped")),
        (ReminderAct.Undo, _) => await UndoAsync(turn, cancellationToken),
        (ReminderAct.Report, _) => await ReportAsync(turn, cancellationToken),
        (ReminderAct.Recall, _) => await RecallAsync(turn, cancellationToken),
        _ => await ResendAsync(turn, cancellationToken),
    };

    private async Task<ReminderReply> ShowAsync(ReminderTurn turn, CancellationToken cancellationToken)
    {
        if (FindFault(turn) is { } fault)
        {
            return ReminderReply.Of(turn.Talk, fault);
        }

        var state = await workshops.FindAsync(turn.Workshop!.Id, cancellationToken);
        var draft = new ReminderDraft(ReminderIds.Once(turn.Operation), turn.Workshop.Id, turn.Request.Audience!, WantedAt(turn)!.Value, turn.Request.Text);
        var members = state is null ? [] : draft.Audience.Of(state, await people.ListAsync(cancellationToken)).ToList();
        if (members.Count == 0)
        {
            return ReminderReply.Of(turn.Talk with { Draft = null }, NoticeLine.Of("Reminder.Nobody", ("title", WorkshopTelling.Title(turn.Workshop))));
        }

        var lines = await preview.OfAsync(Of(draft, state!.Workshop, turn), state.Workshop, members, turn.Reader, cancellationToken);
        return new ReminderReply(lines, turn.Talk with { Draft = draft }) { Buttons = [Phrase.Of("Reminder.Button.Send"), Phrase.Of("Reminder.Button.Drop")] };
    }

    private NoticeLine? FindFault(ReminderTurn turn)
    {
        var request = turn.Request;
        return request switch
        {
            { Unexplained: { } words } => NoticeLine.Of("Reminder.NotUnderstood", ("words", new Argument.Verbatim(words))),
            { Candidates.Count: 0 } => NoticeLine.Of("Workshop.None"),
            { Candidates.Count: > 1 } => NoticeLine.Of("Workshop.Which"),
            { Audience: null } => NoticeLine.Of("Reminder.Whom"),
            { When.Doubts: [var doubt, ..] } => NoticeLine.Of("Workshop.Doubt." + doubt.Kind, ("quoted", new Argument.Verbatim(doubt.Quoted))),
            { Text.Length: > Reminder.TextCharacters } => NoticeLine.Of("Reminder.TextTooLong", ("limit", new Argument.Number(Reminder.TextCharacters))),
            _ when WantedAt(turn) is null => NoticeLine.Of("Reminder.Past"),
            _ when UsefulUntil(request.Candidates[0], turn.Reader.Now) <= WantedAt(turn) => NoticeLine.Of("Reminder.AfterStart"),
            _ => null,
        };
    }

    /// <summary>A day without an hour is nine in the morning; an hour without a day the next time that it comes; nothing is now. Null for what is over.</summary>
    private static Instant? WantedAt(ReminderTurn turn)
    {
        var (when, reader) = (turn.Request.When, turn.Reader);
        if (when.Days is null && when.Hours is null)
        {
            return reader.Now;
        }

        var zone = when.Zone is { } named ? reader.Zones.GetZoneOrNull(named) ?? reader.Zone : reader.Zone;
        var hour = when.Hours?.From ?? Morning;
        var wanted = ((when.Days?.First ?? reader.Today) + hour).InZoneLeniently(zone).ToInstant();
        wanted = wanted < reader.Now && when.Days is null ? (reader.Today.PlusDays(1) + hour).InZoneLeniently(zone).ToInstant() : wanted;
        return wanted < reader.Now ? null : wanted;
    }

    private Instant UsefulUntil(Workshop workshop, Instant now) => workshop.Time?.StartInstant(zones) is { } start && start > now ? start : now + Unscheduled;

    private Reminder Of(ReminderDraft draft, Workshop workshop, ReminderTurn turn)
    {
        var useful = UsefulUntil(workshop, Instant.Max(draft.Wanted, turn.Reader.Now));
        return new Reminder(draft.Id, draft.Workshop, ReminderOccasion.Once, draft.Audience)
        {
            Wanted = Instant.Max(draft.Wanted, turn.Reader.Now),
            Latest = useful - ((useful - draft.Wanted) / 4),
            UsefulUntil = useful,
            Text = draft.Text,
            By = turn.Reader.Person.Id,
            UndoUntil = turn.Reader.Now + Duration.FromSeconds(options.Value.UndoSeconds),
            WorkshopRevision = workshop.Revision,
        };
    }

    private async Task<ReminderReply> SendAsync(ReminderTurn turn, ReminderDraft draft, CancellationToken cancellationToken)
    {
        if (await workshops.FindAsync(draft.Workshop, cancellationToken) is not { } state)
        {
            return ReminderReply.Of(turn.Talk with { Draft = null }, NoticeLine.Of("Workshop.Unknown"));
        }

        var everybody = await people.ListAsync(cancellationToken);
        var kept = await plans.SendAsync(Of(draft, state.Workshop, turn), state, everybody, cancellationToken);
        var count = (await store.DeliveriesAsync(kept, cancellationToken)).Count;
        return ReminderReply.Of(turn.Talk with { Draft = null, Sent = kept.Id }, NoticeLine.Of("Reminder.Planned", ("count", new Argument.Number(count))));
    }

    private async Task<ReminderReply> UndoAsync(ReminderTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Talk.Sent is not { } id || await store.FindAsync(id, cancellationToken) is not { Status: ReminderStatus.Active } sent)
        {
            return ReminderReply.Of(turn.Talk, NoticeLine.Of("Reminder.Undo.Nothing"));
        }

        if (turn.Reader.Now >= sent.UndoUntil && turn.Reader.Now >= sent.Wanted)
        {
            return ReminderReply.Of(turn.Talk, NoticeLine.Of("Reminder.Undo.TooLate"));
        }

        await store.DecideAsync(id, before => before! with { Status = ReminderStatus.Stopped }, cancellationToken);
        return ReminderReply.Of(turn.Talk, NoticeLine.Of("Reminder.Undone"));
    }

    private async Task<ReminderReply> ReportAsync(ReminderTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Workshop is not { } workshop)
        {
            return ReminderReply.Of(turn.Talk, NoticeLine.Of(turn.Request.Candidates.Count == 0 ? "Workshop.None" : "Workshop.Which"));
        }

        var lines = new List<NoticeLine>();
        foreach (var reminder in (await store.ListAsync(workshop.Id, cancellationToken)).Where(one => one.Occasion != ReminderOccasion.Withdrawal).OrderBy(one => one.Wanted).Take(MostReported))
        {
            lines.AddRange(ReportTelling.Of(reminder, ReminderReport.Of(reminder, await store.DeliveriesAsync(reminder, cancellationToken)), turn.Reader));
        }

        return lines.Count > 0 ? new ReminderReply(lines, turn.Talk) : ReminderReply.Of(turn.Talk, NoticeLine.Of("Reminder.Report.None", ("title", WorkshopTelling.Title(workshop))));
    }

    private async Task<ReminderReply> RecallAsync(ReminderTurn turn, CancellationToken cancellationToken)
    {
        if (await FindMeantAsync(turn, cancellationToken) is not { } meant || await workshops.FindAsync(meant.Workshop, cancellationToken) is not { } state)
        {
            return ReminderReply.Of(turn.Talk, NoticeLine.Of("Reminder.NothingSent"));
        }

        await store.DecideAsync(meant.Id, before => before! with { Status = ReminderStatus.Recalled }, cancellationToken);
        var reached = ReminderReport.Current(meant, await store.DeliveriesAsync(meant, cancellationToken)).Where(delivery => delivery.Status == DeliveryStatus.Delivered).Select(delivery => delivery.Participant).ToList();
        if (reached.Count > 0)
        {
            var now = turn.Reader.Now;
            var withdrawal = new Reminder(ReminderIds.Withdrawal(meant.Id), meant.Workshop, ReminderOccasion.Withdrawal, meant.Audience)
            {
                Recalls = meant.Id,
                Only = reached,
                Wanted = now,
                Latest = now,
                UsefulUntil = now + Unscheduled,
                By = turn.Reader.Person.Id,
            };
            await plans.SendAsync(withdrawal, state, await people.ListAsync(cancellationToken), cancellationToken);
        }

        return ReminderReply.Of(turn.Talk, NoticeLine.Of("Reminder.Recalled", ("count", new Argument.Number(reached.Count))));
    }

    private async Task<ReminderReply> ResendAsync(ReminderTurn turn, CancellationToken cancellationToken)
    {
        if (await FindMeantAsync(turn, cancellationToken) is not { Status: ReminderStatus.Active } meant)
        {
            return ReminderReply.Of(turn.Talk, NoticeLine.Of("Reminder.NothingSent"));
        }

        var failed = ReminderReport.Current(meant, await store.DeliveriesAsync(meant, cancellationToken)).Where(delivery => delivery.Status == DeliveryStatus.Failed).Select(delivery => delivery.Participant).ToList();
        var count = failed.Count == 0 ? 0 : await plans.ResendAsync(meant, failed, await people.ListAsync(cancellationToken), cancellationToken);
        return ReminderReply.Of(turn.Talk with { Sent = meant.Id }, count == 0 ? NoticeLine.Of("Reminder.Resend.None") : NoticeLine.Of("Reminder.Resent", ("count", new Argument.Number(count))));
    }

    /// <summary>The one sent from here last; else the workshop's latest that is due.</summary>
    private async Task<Reminder?> FindMeantAsync(ReminderTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Talk.Sent is { } id && await store.FindAsync(id, cancellationToken) is { } sent && (turn.Workshop is null || turn.Workshop.Id == sent.Workshop))
        {
            return sent;
        }

        return turn.Workshop is null ? null
            : (await store.ListAsync(turn.Workshop.Id, cancellationToken)).Where(one => one.Occasion != ReminderOccasion.Withdrawal && one.Wanted <= turn.Reader.Now).MaxBy(one => one.Wanted);
    }
}
