using ConsultBot.Core.Calendars;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Telling;

namespace ConsultBot.Bot.Workshops;

/// <summary>Asks which workshop is meant.</summary>
internal static class WhichWorkshop
{
    private const int Most = 10;

    public static WorkshopReply Ask(WorkshopTurn turn, IReadOnlyList<Workshop> candidates, WorkshopTelling telling)
    {
        var talk = turn.Talk with { IsFresh = true };
        return candidates.Count == 0
            ? WorkshopReply.Of(talk, NoticeLine.Of("Workshop.None"))
            : new WorkshopReply([NoticeLine.Of("Workshop.Which"), .. candidates.Take(Most).Select(workshop => Line(workshop, telling))], talk);
    }

    public static NoticeLine Line(Workshop workshop, WorkshopTelling telling) => workshop.Time is { } time
        ? NoticeLine.Item(
            "Workshop.Line", ("title", WorkshopTelling.Title(workshop)), ("days", new Argument.Days(new DateSpan(time.Days.First, time.Days.Last))),
            ("place", telling.FindPlace(workshop.Place) ?? new Argument.Inner(Phrase.Of("Workshop.Place.Open"))), ("status", WorkshopTelling.Status(workshop.Status)))
        : NoticeLine.Item("Workshop.Line.NoTime", ("title", WorkshopTelling.Title(workshop)), ("status", WorkshopTelling.Status(workshop.Status)));
}
