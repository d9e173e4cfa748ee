namespace ConsultBot.Core.Search.Words;

/// <summary>An ending and what takes its place.</summary>
/// <param name="Ending">Folded.</param>
/// <param name="Replacement">Not longer than the ending.</param>
/// <param name="Stem">How many letters must stand before the ending at least.</param>
internal readonly record struct SuffixRule(string Ending, string Replacement, int Stem)
{
    /// <summary>Applies the first rule that fits, so longer endings come first.</summary>
    public static string Apply(ReadOnlySpan<SuffixRule> rules, string word)
    {
        foreach (var rule in rules)
        {
            if (word.Length - rule.Ending.Length >= rule.Stem && word.EndsWith(rule.Ending, StringComparison.Ordinal))
            {
                return string.Concat(word.AsSpan(0, word.Length - rule.Ending.Length), rule.Replacement);
            }
        }

        return word;
    }
}
