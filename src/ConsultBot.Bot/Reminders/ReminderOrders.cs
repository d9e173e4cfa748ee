using ConsultBot.Bot.Workshops;
using ConsultBot.Core.People;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Reading;
using ConsultBot.Core.Reminders.Telling;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Telling;

namespace ConsultBot.Bot.Reminders;

/// <summary>What organizers do with reminders that are sent: undo, recall, report, try again.</summary>
public sealed class ReminderOrders(IReminderStore store, IWorkshopStore workshops, IPeople people, ReminderPlans plans, ReminderDrafts drafts, ReminderCard card, WorkshopLinks links)
{
    private const int MostReported = 12;

    internal async Task<ReminderReply> ServeAsync(ReminderTurn turn, CancellationToken cancellationToken) => (turn.Request.Act, turn.Talk.Draft) switch
    {
        (ReminderAct.Remind, _) => await drafts.ShowAsync(turn, cancellationToken),
        (ReminderAct.Yes, { IsAgain: true } draft) => await ResendAsync(turn, draft, cancellationToken),
        (ReminderAct.Yes, { } draft) => await drafts.SendAsync(turn, draft, cancellationToken),
        (ReminderAct.Drop, not null) or (ReminderAct.Recall, not null) when turn.Talk.IsFresh || turn.Request.Act == ReminderAct.Drop => ReminderReply.Of(turn.Talk with { Draft = null }, NoticeLine.Of("Reminder.Dropped")),
        (ReminderAct.Undo, _) => await UndoAsync(turn, cancellationToken),
        (ReminderAct.Report, _) => await ReportAsync(turn, cancellationToken),
        (ReminderAct.Recall, _) => await RecallAsync(turn, cancellationToken),
        _ => await ResendAsync(turn, null, cancellationToken),
    };

    /// <summary>A button of what was shown: it does what it says only as long as that is what is shown.</summary>
    internal async Task<ReminderReply> PressAsync(ReminderTurn turn, string action, string? id, CancellationToken cancellationToken)
    {
        if (turn.Talk.Draft is not { } draft || draft.Id != id)
        {
            var isSent = id is not null && await store.FindAsync(id, cancellationToken) is { By: { } sender } && sender == turn.Reader.Person.Id;
            return ReminderReply.Of(turn.Talk, NoticeLine.Of(isSent ? "Reminder.AlreadySent" : "Reminder.NotShown"));
        }

        return action == "change" ? await drafts.ChangeAsync(turn, draft, cancellationToken)
            : await ServeAsync(turn with { Request = turn.Request with { Act = action == "send" ? ReminderAct.Yes : ReminderAct.Drop } }, cancellationToken);
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

        return lines.Count == 0 ? ReminderReply.Of(turn.Talk, NoticeLine.Of("Reminder.Report.None", ("title", WorkshopTelling.Title(workshop)))) : new ReminderReply(lines, turn.Talk)
        {
            Links =
            [
                new ReplyLink(Phrase.Of("Reminder.Link.Page"), links.Reminders(workshop.Id, turn.Language)),
                new ReplyLink(Phrase.Of("Reminder.Link.File"), links.RemindersFile(workshop.Id, turn.Language)),
            ],
        };
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
                UsefulUntil = now + ReminderDrafts.Unscheduled,
                By = turn.Reader.Person.Id,
            };
            await plans.SendAsync(withdrawal, state, await people.ListAsync(cancellationToken), cancellationToken);
        }

        return ReminderReply.Of(turn.Talk, reached.Count == 0 ? NoticeLine.Of("Reminder.Recalled.None") : NoticeLine.Of("Reminder.Recalled", ("count", new Argument.Number(reached.Count))));
    }

    /// <param name="turn">The message.</param>
    /// <param name="confirmed">What was shown and confirmed; null where nothing was.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    private async Task<ReminderReply> ResendAsync(ReminderTurn turn, ReminderDraft? confirmed, CancellationToken cancellationToken)
    {
        var found = confirmed is null ? await FindMeantAsync(turn, cancellationToken) : await store.FindAsync(confirmed.Id, cancellationToken);
        if (found is not { Status: ReminderStatus.Active } meant)
        {
            return ReminderReply.Of(turn.Talk with { Draft = null }, NoticeLine.Of("Reminder.NothingSent"));
        }

        var failed = ReminderReport.Current(meant, await store.DeliveriesAsync(meant, cancellationToken)).Where(delivery => delivery.Status == DeliveryStatus.Failed).Select(delivery => delivery.Participant).ToList();
        if (failed.Count > Math.Max(ReminderDrafts.AskAbove, confirmed?.Shown ?? 0))
        {
            var draft = new ReminderDraft(meant.Id, meant.Workshop, meant.Audience, turn.Reader.Now, meant.Text) { Shown = failed.Count, IsAgain = true };
            return ReminderReply.Of(turn.Talk with { Draft = draft }, NoticeLine.Of("Reminder.Resend.Confirm", ("number", new Argument.Number(failed.Count)))) with { Card = card.Of(draft, [], mayChange: false, turn.Language) };
        }

        var count = failed.Count == 0 ? 0 : await plans.ResendAsync(meant, failed, await people.ListAsync(cancellationToken), cancellationToken);
        return ReminderReply.Of(turn.Talk with { Draft = null, Sent = meant.Id }, count == 0 ? NoticeLine.Of("Reminder.Resend.None") : NoticeLine.Of("Reminder.Resent", ("count", new Argument.Number(count))));
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
