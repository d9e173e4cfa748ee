namespace ConsultBot.Core.Knowledge.Reading;

/// <summary>Texts and names in three languages.</summary>
internal static class LocalReading
{
    /// <summary>Languages into which the sources' English, or our own, is translated here.</summary>
    private static readonly IReadOnlyList<Language> Translated = [Language.French, Language.Spanish];

    /// <summary>A name or label, in words that belong to the language and not to us.</summary>
    public static LocalText LocalText(this Cursor cursor, string name) => cursor.Object(name, ReadText, Placeholder.LocalText);

    public static LocalText? FindLocalText(this Cursor cursor, string name) => cursor.FindObject(name, ReadText);

    /// <summary>A text whose French and Spanish are our own translation, as for all texts of its kind.</summary>
    public static LocalText OurText(this Cursor cursor, string name) => cursor.Object(name, ReadOurs, Placeholder.LocalText);

    public static LocalText? FindOurText(this Cursor cursor, string name) => cursor.FindObject(name, ReadOurs);

    public static IReadOnlyList<LocalText> OurTexts(this Cursor cursor, string name, bool isRequired = false) =>
        cursor.Objects(name, ReadOurs, isRequired);

    public static LocalNames LocalNames(this Cursor cursor, string name) => cursor.FindObject(name, ReadNames) ?? Knowledge.LocalNames.None;

    /// <summary>A name by which the entry is found, alone among its kind.</summary>
    public static LocalText Name(this Cursor cursor, string name, EntryKind kind, string id)
    {
        var text = cursor.LocalText(name);
        cursor.Declare(name, kind, id, Languages.All.Select(text.Find).OfType<string>());
        return text;
    }

    /// <summary>The same, where French and Spanish are our own translation, as for all names of its kind.</summary>
    public static LocalText OurName(this Cursor cursor, string name, EntryKind kind, string id) => cursor.Name(name, kind, id) with { Ours = Translated };

    /// <summary>Further names by which the entry is found, alone among its kind.</summary>
    public static LocalNames Names(this Cursor cursor, string name, EntryKind kind, string id)
    {
        var names = cursor.LocalNames(name);
        cursor.Declare(name, kind, id, Languages.All.SelectMany(names.In));
        return names;
    }

    private static void Declare(this Cursor cursor, string property, EntryKind kind, string id, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (name != Placeholder.Text && id != Placeholder.Text && cursor.Session.Names.Add(kind, id, name) is { } reason)
            {
                cursor.Report(cursor.Place.Property(property), reason);
            }
        }
    }

    private static LocalText ReadOurs(Cursor cursor) => ReadText(cursor) with { Ours = Translated };

    private static LocalText ReadText(Cursor cursor)
    {
        var texts = new List<string>(Languages.All.Count);
        foreach (var language in Languages.All)
        {
            if (FindTranslation(cursor, language) is { } text && text != Placeholder.Text)
            {
                texts.Add(text);
            }
        }

        if (texts.Count < Languages.All.Count)
        {
            return Placeholder.LocalText;
        }

        foreach (var reason in LanguageParity.FindDifferences(texts))
        {
            cursor.Report(cursor.Place, reason);
        }

        return new LocalText(texts[0], texts[1], texts[2]);
    }

    private static string? FindTranslation(Cursor cursor, Language language)
    {
        var code = language.Code();
        var text = cursor.FindText(code);
        if (!cursor.Has(code))
        {
            cursor.Report(cursor.Place, $"The {language} text is missing; add it under \"{code}\".");
        }

        return text;
    }

    private static LocalNames ReadNames(Cursor cursor) =>
        new(cursor.Texts(Language.English.Code()), cursor.Texts(Language.French.Code()), cursor.Texts(Language.Spanish.Code()));
}
