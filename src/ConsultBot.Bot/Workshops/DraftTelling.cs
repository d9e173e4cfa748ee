using ConsultBot.Core.Calendars;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Checks;
using ConsultBot.Core.Workshops.Drafting;
using ConsultBot.Core.Workshops.Telling;

namespace ConsultBot.Bot.Workshops;

/// <summary>What is said of an edit that is being planned.</summary>
internal static class DraftTelling
{
    /// <summary>More buttons than that stand in nobody's way.</summary>
    private const int MostDays = 6;

    public static IEnumerable<NoticeLine> Show(WorkshopDraft draft, WorkshopReader reader, WorkshopWording wording)
    {
        if (draft.Seen is null)
        {
            return [NoticeLine.Of("Workshop.Draft.New"), .. wording.Telling.Facts(draft.Workshop, reader), .. WorkshopTelling.Agenda(draft.Workshop, null), .. WorkshopTelling.Documents(draft.Workshop.Documents)];
        }

        return [NoticeLine.Of("Workshop.Draft.Edit", ("title", WorkshopTelling.Title(draft.Seen))), .. wording.Changes.Of(WorkshopChanges.Between(draft.Seen, draft.Workshop))];
    }

    public static IEnumerable<NoticeLine> Concerns(IReadOnlyList<Concern> concerns) =>
        concerns.Count == 0 ? [] : [NoticeLine.Heading("Workshop.Draft.Concerns"), .. concerns.Select(ConcernTelling.Of)];

    public static WorkshopReply Ask(WorkshopPlan plan, WorkshopDraft draft, WorkshopTalk talk)
    {
        if (plan is { Ask: WorkshopAsk.When, Doubt: { } doubt })
        {
            var choices = doubt.Days.Select(days => Phrase.Of("Workshop.Choice.Days", ("days", new Argument.Days(days)))).Concat(doubt.Hours.Select(Hours)).ToList();
            return new WorkshopReply([NoticeLine.Of("Workshop.Doubt." + doubt.Kind, ("quoted", new Argument.Verbatim(doubt.Quoted))), .. choices.Select(choice => new NoticeLine(choice, NoticeStyle.Item))], talk) { Buttons = choices };
        }

        if (plan.Ask == WorkshopAsk.SessionDay && draft.Workshop.Time is { } time)
        {
            var days = Enumerable.Range(0, Math.Min(time.Days.Days, MostDays)).Select(day => Phrase.Of("Workshop.Choice.Days", ("days", new Argument.Days(DateSpan.Of(time.Days.First.PlusDays(day))))));
            return new WorkshopReply([NoticeLine.Of("Workshop.Ask.SessionDay")], talk) { Buttons = [.. days] };
        }

        var known = draft.Days is { } known1 && plan.Ask == WorkshopAsk.Hours ? [NoticeLine.Of("Workshop.Ask.DaysKnown", ("days", new Argument.Days(known1)))] : Array.Empty<NoticeLine>();
        return WorkshopReply.Of(talk, [.. known, NoticeLine.Of("Workshop.Ask." + plan.Ask, ("quoted", new Argument.Verbatim(plan.Quoted ?? string.Empty)))]);
    }

    public static IEnumerable<NoticeLine> Saved(WorkshopDraft draft, WorkshopEditResult result, WorkshopWording wording)
    {
        var before = draft.Seen?.Status ?? WorkshopStatus.Draft;
        var workshop = result.State?.Workshop ?? draft.Workshop;
        var title = WorkshopTelling.Title(workshop);
        yield return draft.Seen is null ? NoticeLine.Of("Workshop.Saved.New", ("title", title))
            : workshop.Status != before ? NoticeLine.Of("Workshop.Saved." + workshop.Status, ("title", title))
            : NoticeLine.Of("Workshop.Saved.Edit", ("title", title));
        if (draft.Seen is { } seen && workshop.Revision > seen.Revision)
        {
            yield return NoticeLine.Of("Workshop.Saved.Revision", ("number", new Argument.Number(workshop.Revision)));
        }

        foreach (var promoted in result.Promoted)
        {
            yield return NoticeLine.Of("Workshop.Seat.Promoted", ("delegation", wording.Of(promoted.Delegation)));
        }
    }

    private static Phrase Hours(ClockSpan span) => span.To is { } to
        ? Phrase.Of("Workshop.Hours", ("from", new Argument.Clock(span.From)), ("to", new Argument.Clock(to)))
        : Phrase.Of("Workshop.Choice.Hour", ("from", new Argument.Clock(span.From)));
}
