namespace ConsultBot.Core.Search.Words;

/// <summary>Number, gender and the commonest verb endings; lighter than Snowball's, as J. Savoy found best for French
/// ("Light stemming approaches for the French, Portuguese, German and Hungarian languages", 2006).</summary>
internal static class FrenchStems
{
    private static readonly SuffixRule[] Plurals = [new("eaux", "eau", 1), new("aux", "al", 2), new("oux", "ou", 2), new("s", "", 3), new("x", "", 3)];

    private static readonly SuffixRule[] Genders =
    [
        new("euse", "eur", 3), new("trice", "teur", 3), new("elle", "el", 2), new("enne", "en", 2), new("onne", "on", 3), new("ive", "if", 2), new("iere", "ier", 2),
    ];

    private static readonly SuffixRule[] VerbEndings =
    [
        new("eraient", "", 3), new("erait", "", 3), new("eront", "", 3), new("aient", "", 3), new("erez", "", 3), new("era", "", 3), new("ant", "", 4), new("ent", "", 4),
        new("ait", "", 3), new("ees", "", 3), new("ee", "", 3), new("ez", "", 3), new("er", "", 3), new("e", "", 3),
    ];

    public static string Of(string word)
    {
        var stem = SuffixRule.Apply(VerbEndings, SuffixRule.Apply(Genders, SuffixRule.Apply(Plurals, word)));
        return stem.Length > 3 && stem[^1] == stem[^2] ? stem[..^1] : stem;
    }
}
