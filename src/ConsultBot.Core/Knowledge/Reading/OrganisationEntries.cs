namespace ConsultBot.Core.Knowledge.Reading;

internal static class OrganisationEntries
{
    public static Organisation Read(Cursor cursor)
    {
        var id = cursor.Id(EntryKind.Organisation);
        return new Organisation(
            id,
            cursor.Name("name", EntryKind.Organisation, id),
            cursor.Names("acronyms", EntryKind.Organisation, id),
            cursor.Names("variants", EntryKind.Organisation, id),
            [.. cursor.Texts("unofficial").Select(item => LanguageOf(cursor, item.Place, item.Text))],
            cursor.FindLocalText("inSentence"));
    }

    private static Language LanguageOf(Cursor cursor, Place place, string code)
    {
        foreach (var language in Languages.All)
        {
            if (language.Code() == code)
            {
                return language;
            }
        }

        if (code != Placeholder.Text)
        {
            cursor.Report(place, $"\"{code}\" is not known here; it must be en, fr, es.");
        }

        return Language.English;
    }
}
