namespace ConsultBot.Core.Knowledge.Reading;

internal static class UnderstandingEntries
{
    public static Understanding Read(Cursor cursor) => new(
        cursor.RunningNumber(),
        cursor.OurText("title"),
        cursor.OurText("text"),
        cursor.References("topics", EntryKind.Topic),
        cursor.Evidence());
}
