namespace ConsultBot.Core.Knowledge.Reading;

internal static class OrganisationEntries
{
    public static Organisation Read(Cursor cursor)
    {
        var id = cursor.Id(EntryKind.Organisation);
        return new Organisation(
            id,
            cursor.OfficialName(EntryKind.Organisation, id),
            cursor.Names("acronyms", EntryKind.Organisation, id),
            cursor.Names("variants", EntryKind.Organisation, id),
            cursor.FindLocalText("inSentence"));
    }
}
