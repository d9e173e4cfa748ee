using System.Text.RegularExpressions;

namespace ConsultBot.Core.Knowledge.Reading;

/// <summary>What has to be the same in a text and its translations: figures, and references such as document symbols and addresses.</summary>
internal static partial class LanguageParity
{
    private const string None = "none";

    /// <param name="texts">In the order of <see cref="Languages.All"/>.</param>
    /// <returns>A reason for numbers that differ, and one for references that do.</returns>
    public static IEnumerable<string> FindDifferences(IReadOnlyList<string> texts)
    {
        if (Compare(texts, NumbersIn) is { } numbers)
        {
            yield return $"The languages differ in their numbers: {numbers}. Write the same figures in all three.";
        }
        else if (Compare(texts, ReferencesIn) is { } references)
        {
            yield return $"The languages differ in their references: {references}. Symbols and addresses are not translated; write the same in all three.";
        }
    }

    private static string? Compare(IReadOnlyList<string> texts, Func<string, string> reading)
    {
        var read = new string[texts.Count];
        for (var at = 0; at < read.Length; at++)
        {
            read[at] = reading(texts[at]);
        }

        return Array.TrueForAll(read, found => found == read[0]) ? null : string.Join("; ", Languages.All.Zip(read, (language, found) => $"{language.Code()}: {found}"));
    }

    /// <summary>Each number once, without marks between thousands and decimals, which languages write differently.</summary>
    private static string NumbersIn(string text) => text.AsSpan().ContainsAnyInRange('0', '9')
        ? Join(Number().Matches(text).Select(match => string.Concat(match.Value.Where(char.IsAsciiDigit))))
        : None;

    /// <summary>"MC/INF/255", "www.iom.int", "info@iom.int": each once.</summary>
    private static string ReferencesIn(string text) => (text.AsSpan().ContainsAny('/', '@') || text.Contains("www.", StringComparison.Ordinal)) && Reference().Matches(text) is { Count: > 0 } found
        ? Join(found.Select(match => match.Value))
        : None;

    private static string Join(IEnumerable<string> found) => string.Join(", ", found.Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex("(?<![0-9])[0-9]{1,3}(?:[ \u00A0\u202F][0-9]{3})+(?![0-9])|[0-9]+(?:[.,][0-9]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<![\w/])[A-Z][A-Za-z0-9.]*(?:/[A-Za-z0-9.]+)*/\d[\w-]*(?:/\d+)*|\bwww\.[\w.-]*\w|[\w.]+@[\w.-]*\w|\bhttps?://\S*[\w/]", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
