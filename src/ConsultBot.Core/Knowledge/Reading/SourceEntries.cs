namespace ConsultBot.Core.Knowledge.Reading;

internal static class SourceEntries
{
    public static Source Read(Cursor cursor)
    {
        var id = cursor.Id(EntryKind.Source);
        var source = new Source(
            id,
            cursor.Text("title"),
            cursor.FindText("symbol"),
            cursor.Texts("authors"),
            cursor.Text("publisher"),
            cursor.Date("date"),
            [.. cursor.PlacedTexts("languages", isRequired: true, atLeast: 1).Select(item => LanguageCode(cursor, item.Place, item.Text))],
            cursor.Texts("locators", isRequired: true, atLeast: 1))
        {
            Called = cursor.LocalNames("called"),
        };
        DeclareForms(cursor, id, source.Locators);
        return source;
    }

    private static void DeclareForms(Cursor cursor, string id, IReadOnlyList<string> patterns)
    {
        var forms = patterns.Select(CitationIndex.FindForm).ToList();
        for (var index = 0; index < forms.Count; index++)
        {
            if (forms[index] is null)
            {
                cursor.Report(
                    cursor.Place.Property("locators").Item(index),
                    $"\"{patterns[index]}\" is no regular expression; correct it.");
            }
        }

        cursor.Session.Citations.Declare(id, forms);
    }

    private static string LanguageCode(Cursor cursor, Place place, string code)
    {
        if (code != Placeholder.Text && (code.Length is < 2 or > 3 || !code.All(char.IsAsciiLetterLower)))
        {
            cursor.Report(place, $"\"{code}\" is no language code; write two or three lower-case letters, such as \"en\".");
        }

        return code;
    }
}
