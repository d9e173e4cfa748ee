using System.Globalization;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Search.Words;

namespace ConsultBot.Core.Questions.Reading;

/// <summary>Finds the names that people have for the source documents, with the date and the subject that belong to them.</summary>
internal sealed class DocumentNames
{
    private const int DigitsOfYear = 4;

    /// <summary>"The 2002 paper": a year may stand so many words before the name.</summary>
    private const int YearBefore = 2;

    private readonly IReadOnlyList<Source> _sources;

    /// <summary>By their first word, the longest first.</summary>
    private readonly Dictionary<string, List<(string[] Words, Source Source)>> _names;

    /// <summary>Of each source, the words of its title and of what it is called.</summary>
    private readonly Dictionary<string, HashSet<string>> _subjects;

    public DocumentNames(IReadOnlyList<Source> sources)
    {
        _sources = sources;
        _names = sources.SelectMany(source => Languages.All.SelectMany(source.Called.In).Distinct(StringComparer.Ordinal).Select(name => (Words: Tokenizer.Words(name), Source: source)))
            .GroupBy(name => name.Words[0], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.OrderByDescending(name => name.Words.Length).ToList(), StringComparer.Ordinal);
        _subjects = sources.ToDictionary(source => source.Id, source => Languages.All.SelectMany(source.Called.In).Append(source.Title).SelectMany(Tokenizer.Words).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <returns>The documents that may be named from a word on, and where the name ends: the longest name first.</returns>
    public IEnumerable<(string Source, int End)> At(IReadOnlyList<Token> tokens, int first, AttributionWords words)
    {
        foreach (var (name, source) in _names.GetValueOrDefault(tokens[first].Text, []))
        {
            if (Match(tokens, first, name, words) is { } matched)
            {
                var end = AfterDate(tokens, matched, words);
                var meant = OfYear(source, tokens, first, end);
                yield return (meant.Id, AfterSubject(tokens, end, meant, words));
            }
        }
    }

    /// <returns>Where the name ends, or null when it does not stand here.</returns>
    private static int? Match(IReadOnlyList<Token> tokens, int first, string[] name, AttributionWords words)
    {
        var (at, matched) = (first + 1, 1);
        for (var between = 0; matched < name.Length && at < tokens.Count; at++)
        {
            if (tokens[at].Text == name[matched])
            {
                (matched, between) = (matched + 1, 0);
            }
            else if (++between > AttributionWords.MostBetween || !words.MayStandBetween(tokens[at].Text))
            {
                return null;
            }
        }

        return matched == name.Length ? at : null;
    }

    /// <summary>"The document of November 2002": the date belongs to the name.</summary>
    private static int AfterDate(IReadOnlyList<Token> tokens, int end, AttributionWords words)
    {
        for (var at = end; at < tokens.Count && at - end < AttributionWords.MostBetween && words.MayStandBetween(tokens[at].Text); at++)
        {
            if (IsYear(tokens[at]))
            {
                return at + 1;
            }
        }

        return end;
    }

    /// <summary>"The 2002 paper of IOM" is not its paper of 2005, whatever that one is called.</summary>
    private Source OfYear(Source named, IReadOnlyList<Token> tokens, int first, int end)
    {
        var from = Math.Max(0, first - YearBefore);
        var years = tokens.Skip(from).Take(end - from).Where(IsYear).Select(token => int.Parse(token.Text, CultureInfo.InvariantCulture)).ToList();
        return years is [var year] && year != named.Date.Year
            ? _sources.FirstOrDefault(other => other.Publisher == named.Publisher && other.Date.Year == year) ?? named
            : named;
    }

    /// <summary>"The paper on comprehensive migration management": what it is on belongs to its name, as far as its title has the words.</summary>
    private int AfterSubject(IReadOnlyList<Token> tokens, int end, Source source, AttributionWords words)
    {
        if (end >= tokens.Count || !words.On.Contains(tokens[end].Text))
        {
            return end;
        }

        var (after, subject, little) = (end, _subjects[source.Id], StopWords.Of(words.Language));
        for (var at = end + 1; at < tokens.Count && (subject.Contains(tokens[at].Text) || little.Contains(tokens[at].Text)); at++)
        {
            after = little.Contains(tokens[at].Text) ? after : at + 1;
        }

        return after;
    }

    private static bool IsYear(Token token) => token.Length == DigitsOfYear && token.Text.All(char.IsAsciiDigit);
}
