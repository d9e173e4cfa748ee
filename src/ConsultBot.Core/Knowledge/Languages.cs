namespace ConsultBot.Core.Knowledge;

/// <summary>The languages by their BCP 47 codes.</summary>
public static class Languages
{
    public static IReadOnlyList<Language> All { get; } = [Language.English, Language.French, Language.Spanish];

    /// <summary>"en", "fr" or "es".</summary>
    public static string Code(this Language language) => language switch
    {
        Language.English => "en",
        Language.French => "fr",
        Language.Spanish => "es",
        _ => throw new ArgumentOutOfRangeException(nameof(language)),
    };

    /// <param name="tag">A BCP 47 tag such as "es-MX"; only its first subtag counts.</param>
    /// <returns>The language, or null when it is none of ours.</returns>
    public static Language? Find(string? tag)
    {
        var primary = tag?.Split('-', '_')[0];
        foreach (var language in All)
        {
            if (string.Equals(primary, language.Code(), StringComparison.OrdinalIgnoreCase))
            {
                return language;
            }
        }

        return null;
    }
}
