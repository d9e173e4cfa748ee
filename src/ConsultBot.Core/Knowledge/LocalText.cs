namespace ConsultBot.Core.Knowledge;

/// <summary>One text in the three languages. English is always there; a missing one is read in English.</summary>
public sealed record LocalText
{
    /// <exception cref="ArgumentException">The English text is empty.</exception>
    public LocalText(string english, string? french = null, string? spanish = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(english);
        (English, French, Spanish) = (english, french, spanish);
    }

    public string English { get; }

    public string? French { get; }

    public string? Spanish { get; }

    /// <summary>Languages in which it is our own translation: of an official text, or of a text of our own. Readers of those are told.</summary>
    public IReadOnlyList<Language> Ours { get; init; } = [];

    /// <summary>The text in that language, else in English.</summary>
    public string In(Language language) => Find(language) ?? English;

    /// <returns>The text in exactly that language, or null.</returns>
    public string? Find(Language language) => language switch
    {
        Language.English => English,
        Language.French => French,
        Language.Spanish => Spanish,
        _ => throw new ArgumentOutOfRangeException(nameof(language)),
    };
}
