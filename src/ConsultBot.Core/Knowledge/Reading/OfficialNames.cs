namespace ConsultBot.Core.Knowledge.Reading;

/// <summary>Names of bodies, which are official in some languages and our own translation in the others: each entry says which.</summary>
internal static class OfficialNames
{
    private const string Property = "unofficial";

    /// <summary>The entry's name, marked as ours in the languages that the entry lists as unofficial.</summary>
    public static LocalText OfficialName(this Cursor cursor, EntryKind kind, string id)
    {
        var name = cursor.Name("name", kind, id);
        var ours = cursor.PlacedTexts(Property, isRequired: true).Select(item => LanguageOf(cursor, item.Place, item.Text, name)).OfType<Language>().Distinct().ToList();
        if (ours.Count == Languages.All.Count)
        {
            cursor.Report(cursor.Place.Property(Property), "A body has an official name in one language at least; take that one out.");
        }

        return name with { Ours = ours };
    }

    private static Language? LanguageOf(Cursor cursor, Place place, string code, LocalText name)
    {
        foreach (var language in Languages.All.Where(language => language.Code() == code))
        {
            if (language != Language.English && name != Placeholder.LocalText && name.Find(language) == name.English)
            {
                cursor.Report(place, $"The {language} name is the English one: it is no translation; take \"{code}\" out.");
            }

            return language;
        }

        if (code != Placeholder.Text)
        {
            cursor.Report(place, $"\"{code}\" is not known here; it must be en, fr, es.");
        }

        return null;
    }
}
