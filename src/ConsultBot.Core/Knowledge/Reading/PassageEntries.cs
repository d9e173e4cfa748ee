namespace ConsultBot.Core.Knowledge.Reading;

internal static class PassageEntries
{
    private static readonly EntryKind[] Subjects =
        [EntryKind.Process, EntryKind.Organisation, EntryKind.State, EntryKind.Region, EntryKind.Topic];

    public static Passage Read(Cursor cursor) => new(
        cursor.Id(EntryKind.Passage),
        cursor.LocalText("title"),
        cursor.LocalText("text"),
        cursor.References("about", Subjects),
        cursor.LocalNames("keywords"),
        cursor.Evidence());
}
