namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>The words that prompts add or read in a language.</summary>
/// <param name="Code">Two letters, such as "fr".</param>
/// <param name="Joints">How choices are joined in a sentence.</param>
internal sealed record PromptLanguage(string Code, ChoiceFactoryOptions Joints, string Yes, string No)
{
    public static PromptLanguage English { get; } = new("en", new(", ", " or ", ", or ", true), "Yes", "No");

    public static PromptLanguage French { get; } = new("fr", new(", ", " ou ", ", ou ", true), "Oui", "Non");

    public static PromptLanguage Spanish { get; } = new("es", new(", ", " o ", ", o ", true), "Sí", "No");

    public static IReadOnlyList<PromptLanguage> All { get; } = [English, French, Spanish];

    /// <param name="locale">Such as "fr-CH" or "fr_CH".</param>
    /// <returns>English when the locale is blank or of no known language.</returns>
    public static PromptLanguage Nearest(string locale)
    {
        var code = locale.AsSpan().Trim();
        var end = code.IndexOfAny('-', '_');
        code = end < 0 ? code : code[..end];
        foreach (var language in All)
        {
            if (code.Equals(language.Code, StringComparison.OrdinalIgnoreCase))
            {
                return language;
            }
        }

        return English;
    }

    /// <summary>This language first, then the others: people answer in the language they think in.</summary>
    public IEnumerable<PromptLanguage> ThenOthers() => All.OrderBy(language => language == this ? 0 : 1);
}
