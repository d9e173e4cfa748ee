namespace ConsultBot.Core.Knowledge.Reading;

internal static class EventEntries
{
    private static readonly Dictionary<string, EventKind> Kinds = new(StringComparer.Ordinal)
    {
        ["meeting"] = EventKind.Meeting,
        ["session"] = EventKind.Session,
        ["workshop"] = EventKind.Workshop,
        ["conference"] = EventKind.Conference,
        ["publication"] = EventKind.Publication,
        ["launch"] = EventKind.Launch,
        ["adoption"] = EventKind.Adoption,
        ["decision"] = EventKind.Decision,
        ["other"] = EventKind.Other,
    };

    public static DatedEvent Read(Cursor cursor)
    {
        var id = cursor.Id(EntryKind.Event);
        var kind = cursor.Choice("kind", Kinds);
        var date = cursor.Date("date");
        return new DatedEvent(
            id,
            kind,
            date,
            End(cursor, date),
            cursor.OurText("title"),
            cursor.OurText("text"),
            cursor.FindLocalText("place"),
            cursor.References("partners", EntryKind.Organisation),
            cursor.About(),
            cursor.Flag("planned"),
            cursor.Evidence())
        {
            Asked = cursor.LocalNames("asked"),
        };
    }

    /// <summary>An end is wrong only when no day that it can mean lies on or after the beginning.</summary>
    private static PartialDate? End(Cursor cursor, PartialDate date)
    {
        var end = cursor.FindDate("end");
        if (end is not null && end != Placeholder.Date && date != Placeholder.Date && end.Last < date.First)
        {
            cursor.Report(cursor.Place.Property("end"), $"The end {end} lies before the date {date}; correct one of them.");
        }

        return end;
    }
}
