namespace ConsultBot.Core.Knowledge.Reading;

internal static class RegionEntries
{
    public static Region Read(Cursor cursor)
    {
        var id = cursor.Id(EntryKind.Region);
        return new Region(id, cursor.Name("name", EntryKind.Region, id), cursor.Names("variants", EntryKind.Region, id), cursor.FindReference("within", EntryKind.Region));
    }
}
