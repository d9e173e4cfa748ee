using ConsultBot.Core.People;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Reminders;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Telling;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ConsultBot.Bot.Reminders;

/// <summary>What organizers write to people: asked for by sentence or by form, shown, confirmed, sent.</summary>
public sealed class ReminderDrafts(
    IReminderStore store, IWorkshopStore workshops, IPeople people, ReminderPlans plans, ReminderPreview preview, ReminderForm form, ReminderCard card, IOptions<ReminderOptions> options, IDateTimeZoneProvider zones)
{
    /// <summary>What goes to more people is shown again where more are concerned than were shown.</summary>
    internal const int AskAbove = 25;

    /// <summary>So long after it was wanted a reminder is still of use where its workshop has no time.</summary>
    internal static readonly Duration Unscheduled = Duration.FromDays(7);

    private static readonly LocalTime Morning = new(9, 0);

    /// <summary>Shows what would be sent; asks back, with a form, what is not said.</summary>
    internal async Task<ReminderReply> ShowAsync(ReminderTurn turn, CancellationToken cancellationToken)
    {
        if (FindFault(turn) is { } fault)
        {
            return await IsAskedByFormAsync(turn, fault, cancellationToken);
        }

        var draft = new ReminderDraft(ReminderIds.Once(turn.Operation), turn.Workshop!.Id, turn.Request.Audience!, WantedAt(turn)!.Value, turn.Request.Text);
        return await ShowAsync(turn, draft, await workshops.FindAsync(draft.Workshop, cancellationToken), null, cancellationToken);
    }

    /// <summary>The form with what is shown filled in.</summary>
    internal async Task<ReminderReply> ChangeAsync(ReminderTurn turn, ReminderDraft draft, CancellationToken cancellationToken) =>
        await workshops.FindAsync(draft.Workshop, cancellationToken) is not { } state ? ReminderReply.Of(turn.Talk with { Draft = null }, NoticeLine.Of("Workshop.Unknown"))
            : ReminderReply.Of(turn.Talk, NoticeLine.Of("Reminder.Form")) with { Card = form.Of([state.Workshop], await DelegationsAsync(state, cancellationToken), draft, turn.Reader, turn.Language) };

    internal async Task<ReminderReply> SendAsync(ReminderTurn turn, ReminderDraft draft, CancellationToken cancellationToken)
    {
        if (await workshops.FindAsync(draft.Workshop, cancellationToken) is not { } state)
        {
            return ReminderReply.Of(turn.Talk with { Draft = null }, NoticeLine.Of("Workshop.Unknown"));
        }

        var everybody = await people.ListAsync(cancellationToken);
        var members = draft.Audience.Of(state, everybody).Count();
        if (members > AskAbove && members > draft.Shown)
        {
            return await ShowAsync(turn, draft, state, NoticeLine.Of("Reminder.Grown", ("shown", new Argument.Number(draft.Shown)), ("number", new Argument.Number(members))), cancellationToken);
        }

        var kept = await plans.SendAsync(Of(draft, state.Workshop, turn), state, everybody, cancellationToken);
        var count = (await store.DeliveriesAsync(kept, cancellationToken)).Count;
        return ReminderReply.Of(turn.Talk with { Draft = null, Sent = kept.Id }, NoticeLine.Of("Reminder.Planned", ("count", new Argument.Number(count))), Undo(kept));
    }

    /// <summary>What can be done while nothing has gone out.</summary>
    private NoticeLine Undo(Reminder kept) => options.Value.UndoSeconds switch
    {
        _ when kept.Wanted > kept.UndoUntil => NoticeLine.Of("Reminder.Undo.UntilSent"),
        0 => NoticeLine.Of("Reminder.Undo.Never"),
        var seconds when seconds % 60 == 0 => NoticeLine.Of("Reminder.Undo.Minutes", ("count", new Argument.Number(seconds / 60))),
        var seconds => NoticeLine.Of("Reminder.Undo.Seconds", ("count", new Argument.Number(seconds))),
    };

    private async Task<ReminderReply> ShowAsync(ReminderTurn turn, ReminderDraft draft, WorkshopState? state, NoticeLine? before, CancellationToken cancellationToken)
    {
        var members = state is null ? [] : draft.Audience.Of(state, await people.ListAsync(cancellationToken)).ToList();
        if (members.Count == 0)
        {
            var title = state is null ? WorkshopTelling.Title(turn.Workshop!) : WorkshopTelling.Title(state.Workshop);
            return ReminderReply.Of(turn.Talk with { Draft = null }, NoticeLine.Of("Reminder.Nobody", ("title", title)));
        }

        var shown = await preview.OfAsync(Of(draft, state!.Workshop, turn), state.Workshop, members, turn.Reader, cancellationToken);
        draft = draft with { Shown = members.Count };
        return new ReminderReply(before is null ? shown.Lines : [before, .. shown.Lines], turn.Talk with { Draft = draft }) { Card = card.Of(draft, shown.Facts, mayChange: true, turn.Language) };
    }

    /// <summary>Which workshop and to whom can be chosen; anything else is for the organizer to write again.</summary>
    private async Task<ReminderReply> IsAskedByFormAsync(ReminderTurn turn, NoticeLine fault, CancellationToken cancellationToken)
    {
        var reply = ReminderReply.Of(turn.Talk, fault);
        if (fault.Phrase.Key is not ("Reminder.Whom" or "Workshop.Which"))
        {
            return reply;
        }

        var state = turn.Workshop is { } workshop ? await workshops.FindAsync(workshop.Id, cancellationToken) : null;
        var filled = turn.Request.Audience is { } audience || turn.Request.Text is not null
            ? new ReminderDraft("-", "-", turn.Request.Audience ?? new Audience(AudienceKind.Registered), WantedAt(turn) ?? turn.Reader.Now, turn.Request.Text) : null;
        return reply with { Card = form.Of(turn.Request.Candidates, state is null ? [] : await DelegationsAsync(state, cancellationToken), filled, turn.Reader, turn.Language) };
    }

    private async Task<IReadOnlyList<Delegation>> DelegationsAsync(WorkshopState state, CancellationToken cancellationToken) =>
        [.. new Audience(AudienceKind.Invited).Of(state, await people.ListAsync(cancellationToken)).Select(person => person.Delegation).DistinctBy(delegation => delegation.Key)];

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
}
