namespace ConsultBot.Core.Knowledge.Reading;

internal static class TermEntries
{
    public static Term Read(Cursor cursor) => new(
        cursor.Id(EntryKind.Term),
        cursor.LocalText("term"),
        cursor.LocalNames("acronyms"),
        cursor.OurText("text"),
        cursor.LocalNames("variants"),
        cursor.Evidence());
}
