namespace ConsultBot.Core.Knowledge.Reading;

internal static class UnderstandingEntries
{
    public static Understanding Read(Cursor cursor) => new(
        cursor.RunningNumber(),
        cursor.LocalText("title"),
        cursor.LocalText("text"),
        cursor.References("topics", EntryKind.Topic),
        cursor.Evidence());
}
