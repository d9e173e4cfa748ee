using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Checks;
using ConsultBot.Core.Workshops.Drafting;
using ConsultBot.Core.Workshops.Hosts;
using ConsultBot.Core.Workshops.Reading;
using ConsultBot.Core.Workshops.Telling;
using NodaTime;

namespace ConsultBot.Bot.Workshops;

/// <summary>Plans with organizers: an edit is shown, put right, confirmed, saved.</summary>
public sealed class WorkshopPlanning(IWorkshopStore store, HostBook hosts, WorkshopWording wording, WorkshopForm forms, IDateTimeZoneProvider zones)
{
    private readonly WorkshopPlanner _planner = new(hosts, zones);
    private readonly WorkshopChecks _checks = new(hosts, zones);

    internal Task<WorkshopReply> ServeAsync(WorkshopTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.Reader.IsOrganizer)
        {
            return Task.FromResult(WorkshopReply.Of(turn.Talk, NoticeLine.Of("Workshop.OnlyOrganizers")));
        }

        return (turn.Request.Act, turn.Talk.Draft) switch
        {
            (WorkshopAct.Yes, { } draft) => SaveAsync(turn, draft, cancellationToken),
            (WorkshopAct.No, not null) => Task.FromResult(WorkshopReply.Of(turn.Talk, NoticeLine.Of("Workshop.Draft.Kept"))),
            (WorkshopAct.Drop, not null) => Task.FromResult(WorkshopReply.Of(turn.Talk with { Draft = null }, NoticeLine.Of("Workshop.Draft.Dropped"))),
            (WorkshopAct.ShowDraft, { } draft) => ShowAsync(turn, draft, [], cancellationToken),
            (WorkshopAct.ShowForm, { } draft) => Task.FromResult(new WorkshopReply([NoticeLine.Of("Workshop.Form.Fill")], turn.Talk) { Card = forms.Of(draft, turn.Language) }),
            _ => EditAsync(turn, cancellationToken),
        };
    }

    /// <summary>Whether a request to invite names delegations: people are invited elsewhere, by a link of their own.</summary>
    internal bool IsOurs(WorkshopRequest request) => request.Act != WorkshopAct.Invite || request.IsAnswer || request.Text is not { } text || DelegationsIn(text).Count > 0;

    /// <summary>A title or a place alone, where it was asked for.</summary>
    internal async Task<WorkshopReply?> FindTextAnswerAsync(WorkshopTurn turn, CancellationToken cancellationToken)
    {
        var text = turn.Context.Activity.Text?.Trim() ?? string.Empty;
        var isAnswer = turn.Talk.Draft is { Ask: WorkshopAsk.Title or WorkshopAsk.Place } && text.Length is > 0 and <= Workshop.TitleCharacters && !text.Contains('?', StringComparison.Ordinal) && !text.Contains('\n', StringComparison.Ordinal);
        return isAnswer && turn.Reader.IsOrganizer
            ? await TakeAsync(turn, turn.Talk.Draft!, _planner.Answer(turn.Talk.Draft!, text, turn.Reader.Person.Zone), cancellationToken)
            : null;
    }

    /// <summary>A form that was sent: fills the plan that it was made for, and shows it.</summary>
    internal async Task<WorkshopReply> SubmitAsync(WorkshopFormData form, WorkshopTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.Reader.IsOrganizer)
        {
            return WorkshopReply.Of(turn.Talk, NoticeLine.Of("Workshop.OnlyOrganizers"));
        }

        if (turn.Talk.Draft is not { } draft || draft.Id != form.Draft)
        {
            var current = turn.Talk.Focus is { } focus ? turn.Visible.FirstOrDefault(workshop => workshop.Id == focus) : null;
            return WorkshopReply.Of(turn.Talk, [NoticeLine.Of("Workshop.Form.Stale"), .. current is null ? [] : wording.Telling.Facts(current, turn.Reader)]);
        }

        var (plan, problem) = form.ApplyTo(draft, hosts, turn.Reader.Person.Zone, zones);
        return problem is not null
            ? new WorkshopReply([problem], turn.Talk with { Draft = draft.With(plan) }) { Card = forms.Of(draft.With(plan), turn.Language) }
            : await TakeAsync(turn, draft, plan, cancellationToken);
    }

    private async Task<WorkshopReply> EditAsync(WorkshopTurn turn, CancellationToken cancellationToken)
    {
        var request = turn.Request;
        if (request.IsAnswer && turn.Talk.Draft is { } asked)
        {
            return await ApplyAsync(turn, asked, cancellationToken);
        }

        if (request.Act == WorkshopAct.Schedule)
        {
            var fresh = new WorkshopDraft(turn.Operation, new Workshop($"w-{turn.Operation}", WorkshopDraft.Untitled));
            return turn.Talk.Draft is { } open && open.Id != fresh.Id ? Busy(turn, open) : await ApplyAsync(turn, fresh, cancellationToken);
        }

        if (request.Workshop is not { } workshop)
        {
            return WhichWorkshop.Ask(turn, request.Candidates, wording.Telling);
        }

        if (turn.Talk.Draft is { } draft)
        {
            return draft.Workshop.Id == workshop.Id ? await ApplyAsync(turn, draft, cancellationToken) : Busy(turn, draft);
        }

        return await store.FindAsync(workshop.Id, cancellationToken) is { } state
            ? await ApplyAsync(turn, new WorkshopDraft(turn.Operation, state.Workshop) { Seen = state.Workshop, ETag = state.ETag }, cancellationToken)
            : WorkshopReply.Of(turn.Talk, NoticeLine.Of("Workshop.Unknown"));
    }

    /// <summary>One plan at a time: the open one isn't thrown away unasked.</summary>
    private static WorkshopReply Busy(WorkshopTurn turn, WorkshopDraft open) => new([NoticeLine.Of("Workshop.Draft.Busy", ("title", WorkshopTelling.Title(open.Workshop)))], turn.Talk)
    {
        Buttons = [Phrase.Of("Workshop.Button.Save"), Phrase.Of("Workshop.Button.Show"), Phrase.Of("Workshop.Button.Drop")],
    };

    private Task<WorkshopReply> ApplyAsync(WorkshopTurn turn, WorkshopDraft draft, CancellationToken cancellationToken)
    {
        var named = turn.Request.Act == WorkshopAct.Invite ? DelegationsIn(turn.Request.Text ?? string.Empty) : [];
        return TakeAsync(turn, draft, _planner.Apply(draft, turn.Request, turn.Reader.Person.Zone, turn.Operation, named), cancellationToken);
    }

    private IReadOnlyList<string> DelegationsIn(string text) => new DelegationList(wording.Names).Read(text);

    private Task<WorkshopReply> TakeAsync(WorkshopTurn turn, WorkshopDraft draft, WorkshopPlan plan, CancellationToken cancellationToken)
    {
        var next = draft.With(plan) with { Pending = plan.Ask == WorkshopAsk.None ? null : draft.Pending is not null && draft.Ask == plan.Ask ? draft.Pending : turn.Context.Activity.Text };
        if (plan.Ask == WorkshopAsk.None)
        {
            return ShowAsync(turn, next, [], cancellationToken);
        }

        var isNothingYet = next.Seen is not null && plan.Ask is (WorkshopAsk.NoSuchSession or WorkshopAsk.NoSuchDocument or WorkshopAsk.NoSuchItem or WorkshopAsk.NotHeld) && WorkshopChanges.Between(next.Seen, next.Workshop).Count == 0;
        var talk = turn.Talk with { Focus = next.Workshop.Id, IsFresh = true, Draft = isNothingYet ? null : next };
        return Task.FromResult(DraftTelling.Ask(plan, next, talk) with { Card = plan.Ask is WorkshopAsk.Title or WorkshopAsk.Days ? forms.Of(next, turn.Language) : null });
    }

    private async Task<WorkshopReply> ShowAsync(WorkshopTurn turn, WorkshopDraft draft, IReadOnlyList<NoticeLine> before, CancellationToken cancellationToken)
    {
        if (draft.Seen is not null && WorkshopChanges.Between(draft.Seen, draft.Workshop).Count == 0)
        {
            return WorkshopReply.Of(turn.Talk with { Draft = null, Focus = draft.Workshop.Id, IsFresh = true }, NoticeLine.Of("Workshop.Draft.Nothing"));
        }

        var concerns = await ConcernsAsync(turn, draft, cancellationToken);
        var isBlocked = concerns.Any(concern => concern.IsBlocking);
        List<NoticeLine> lines = [.. before, .. DraftTelling.Show(draft, turn.Reader, wording), .. DraftTelling.Concerns(concerns)];
        lines.Add(NoticeLine.Of(isBlocked ? "Workshop.Draft.Blocked" : "Workshop.Draft.Confirm"));
        IReadOnlyList<Phrase> buttons = isBlocked ? [Phrase.Of("Workshop.Button.Drop")] : [Phrase.Of("Workshop.Button.Save"), Phrase.Of("Workshop.Button.Form"), Phrase.Of("Workshop.Button.Drop")];
        return new WorkshopReply(lines, turn.Talk with { Focus = draft.Workshop.Id, IsFresh = true, Draft = draft }) { Buttons = buttons };
    }

    private async Task<IReadOnlyList<Concern>> ConcernsAsync(WorkshopTurn turn, WorkshopDraft draft, CancellationToken cancellationToken)
    {
        var workshop = draft.Workshop;
        var registrations = draft.Seen is null ? [] : (await store.FindAsync(workshop.Id, cancellationToken))?.Registrations ?? [];

        // Who travels to the place has its clocks: only for those who take part from home the hours may be odd.
        var isRemote = workshop.Place.OnlineLink is not null || workshop.Place.City is null;
        var keys = isRemote ? registrations.Select(row => row.Delegation.Key).Concat(workshop.Invited).Distinct() : [];
        var local = keys.Where(key => key.StartsWith("State:", StringComparison.Ordinal)).Select(key => hosts.FindZone(key["State:".Length..])).OfType<string>().ToList();
        return workshop.Status is WorkshopStatus.Cancelled or WorkshopStatus.Held ? [] : _checks.Find(workshop, registrations, turn.Visible, local, turn.Reader.Now);
    }

    private async Task<WorkshopReply> SaveAsync(WorkshopTurn turn, WorkshopDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Workshop.Title == WorkshopDraft.Untitled || draft.Ask is not (WorkshopAsk.None or WorkshopAsk.Days) || (await ConcernsAsync(turn, draft, cancellationToken)).Any(concern => concern.IsBlocking))
        {
            return draft.Ask == WorkshopAsk.None ? await ShowAsync(turn, draft, [], cancellationToken) : DraftTelling.Ask(new WorkshopPlan(draft.Workshop, draft.Ask), draft, turn.Talk);
        }

        var result = await store.SaveAsync(new WorkshopEdit(draft.Workshop, draft.ETag, turn.Reader.Person.Id, $"draft-{draft.Id}", turn.Reader.Now), cancellationToken);
        var done = turn.Talk with { Focus = draft.Workshop.Id, IsFresh = true, Draft = null };
        return result.Outcome switch
        {
            WorkshopEditOutcome.ChangedMeanwhile => await ReconcileAsync(turn, draft, result.State!, cancellationToken),
            WorkshopEditOutcome.Unknown => WorkshopReply.Of(done, NoticeLine.Of("Workshop.Unknown")),
            _ => new WorkshopReply([.. DraftTelling.Saved(draft, result, wording)], done),
        };
    }

    /// <summary>Somebody else saved since: what they changed is told, and the plan stands on top of it.</summary>
    private Task<WorkshopReply> ReconcileAsync(WorkshopTurn turn, WorkshopDraft draft, WorkshopState theirs, CancellationToken cancellationToken)
    {
        var merged = draft with { Workshop = WorkshopMerge.Onto(draft.Seen!, draft.Workshop, theirs.Workshop), Seen = theirs.Workshop, ETag = theirs.ETag };
        return ShowAsync(turn, merged, [NoticeLine.Of("Workshop.Draft.Meanwhile"), .. wording.Changes.Of(WorkshopChanges.Between(draft.Seen, theirs.Workshop))], cancellationToken);
    }
}
