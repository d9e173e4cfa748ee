namespace ConsultBot.Core.Knowledge.Reading;

/// <summary>What facts rest on: citations and dates.</summary>
internal static class EvidenceReading
{
    public static PartialDate Date(this Cursor cursor, string name) => Checked(cursor, name, cursor.Text(name));

    public static PartialDate? FindDate(this Cursor cursor, string name) => cursor.FindText(name) is { } text ? Checked(cursor, name, text) : null;

    /// <summary>An entry's own evidence; both parts are required.</summary>
    public static Evidence Evidence(this Cursor cursor) =>
        new(cursor.Objects("cite", ReadCitation, isRequired: true, atLeast: 1), cursor.Date("asOf"));

    /// <summary>The evidence of a part of an entry; what it leaves out holds from the entry.</summary>
    public static Evidence EvidenceElse(this Cursor cursor, Evidence entry)
    {
        var citations = cursor.Objects("cite", ReadCitation, atLeast: 1);
        return new Evidence(cursor.Has("cite") ? citations : entry.Citations, cursor.FindDate("asOf") ?? entry.AsOf);
    }

    public static Statement Statement(this Cursor cursor, Evidence entry) => new(cursor.OurText("text"), cursor.EvidenceElse(entry));

    private static PartialDate Checked(Cursor cursor, string name, string text)
    {
        if (PartialDate.Find(text) is { } date)
        {
            return date;
        }

        if (text != Placeholder.Text)
        {
            cursor.Report(cursor.Place.Property(name), $"\"{text}\" is no date; write a year, month or day that exists as 2005, 2005-05 or 2005-05-19.");
        }

        return Placeholder.Date;
    }

    private static Citation ReadCitation(Cursor cursor)
    {
        var citation = new Citation(cursor.Reference("source", EntryKind.Source), cursor.Text("locator"));
        if (citation.Locator != Placeholder.Text)
        {
            cursor.Session.Citations.Cite(cursor.Place.Property("locator"), citation);
        }

        return citation;
    }
}
