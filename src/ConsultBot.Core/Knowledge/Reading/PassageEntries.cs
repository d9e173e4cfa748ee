namespace ConsultBot.Core.Knowledge.Reading;

internal static class PassageEntries
{
    public static Passage Read(Cursor cursor) => new(
        cursor.Id(EntryKind.Passage),
        cursor.OurText("title"),
        cursor.OurText("text"),
        cursor.About(),
        cursor.LocalNames("keywords"),
        cursor.Evidence())
    {
        Asked = cursor.LocalNames("asked"),
        QuotesAgenda = cursor.Flag("quotesAgenda"),
    };
}
