using System.Globalization;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Search.Words;

namespace ConsultBot.Core.Questions.Reading;

/// <summary>Finds the document that a question refers to for its answer ("according to the Council paper of 2002", "what does MC/INF/255 say of ...") and takes it away:
/// it says where the answer stands, not what is asked.</summary>
public sealed class Attribution
{
    /// <summary>What is left has to be a question still.</summary>
    private const int LeastWords = 2;

    /// <summary>Dates, articles and number signs that may stand among the words of a document's name, or before them.</summary>
    private const int MostBetween = 5;

    private const int DigitsOfYear = 4;

    /// <summary>What stands before a document that is asked about itself.</summary>
    private static readonly HashSet<string> Asking = new(["is", "was", "are", "were", "about", "est", "sont", "etait", "que", "es", "son", "era", "sobre", "sur"], StringComparer.Ordinal);

    /// <summary>What stands between a document and what it is on.</summary>
    private static readonly HashSet<string> On = new(["on", "about", "sur", "sobre", "relatif", "relativo", "titled", "intitule", "titulado"], StringComparer.Ordinal);

    private static readonly HashSet<string> Articles = new(["the", "a", "an", "of", "to", "and", "la", "le", "les", "l", "de", "des", "d", "du", "el", "los", "las", "del", "y", "et", "una", "un", "une"], StringComparer.Ordinal);

    /// <summary>By their first word, the longest first.</summary>
    private readonly Dictionary<string, List<(string[] Words, string Source)>> _names;
    private readonly Dictionary<Language, PhraseBook> _books;
    private readonly IReadOnlyList<Source> _sources;

    /// <summary>Of each source, the words of its title and of what it is called.</summary>
    private readonly Dictionary<string, HashSet<string>> _subjects;
    private readonly Dictionary<Language, (List<string[]> Before, HashSet<string> After, HashSet<string> Between)> _phrases;

    public Attribution(IReadOnlyList<Source> sources, IReadOnlyList<PhraseBook> books)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(books);
        _names = sources.SelectMany(source => Languages.All.SelectMany(source.Called.In).Distinct(StringComparer.Ordinal).Select(name => (Words: Tokenizer.Words(name), Source: source.Id)))
            .GroupBy(name => name.Words[0], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.OrderByDescending(name => name.Words.Length).ToList(), StringComparer.Ordinal);
        _books = books.ToDictionary(book => book.Language);
        _sources = sources;
        _subjects = sources.ToDictionary(source => source.Id, source => Languages.All.SelectMany(source.Called.In).Append(source.Title).SelectMany(Tokenizer.Words).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        _phrases = books.ToDictionary(book => book.Language, book => (
            book.Attribution.Before.Select(Tokenizer.Words).OrderByDescending(words => words.Length).ToList(),
            book.Attribution.After.SelectMany(Tokenizer.Words).ToHashSet(StringComparer.Ordinal),
            book.Attribution.Between.SelectMany(Tokenizer.Words).ToHashSet(StringComparer.Ordinal)));
    }

    /// <param name="text">The question.</param>
    /// <param name="language">A language that there is a book for.</param>
    public Attributed Strip(string text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = Tokenizer.Cut(text);
        for (var first = 0; first < tokens.Count; first++)
        {
            foreach (var (words, source) in _names.GetValueOrDefault(tokens[first].Text, []))
            {
                if (Match(tokens, first, words, language) is not { } matched)
                {
                    continue;
                }

                var meant = OfYear(source, tokens, first, AfterDate(tokens, matched, language));
                if (Without(text, tokens, first, AfterSubject(tokens, AfterDate(tokens, matched, language), meant), language) is { } rest)
                {
                    return new Attributed(rest, meant);
                }
            }
        }

        return new Attributed(text, null);
    }

    /// <returns>Where the name ends, or null when it does not stand here.</returns>
    private int? Match(IReadOnlyList<Token> tokens, int first, string[] words, Language language)
    {
        var (at, matched) = (first + 1, 1);
        for (var between = 0; matched < words.Length && at < tokens.Count; at++)
        {
            if (tokens[at].Text == words[matched])
            {
                (matched, between) = (matched + 1, 0);
            }
            else if (++between > MostBetween || !MayStandBetween(tokens[at].Text, language))
            {
                return null;
            }
        }

        return matched == words.Length ? at : null;
    }

    private bool MayStandBetween(string word, Language language) => _phrases[language].Between.Contains(word) || word.All(char.IsAsciiDigit);

    /// <returns>The rest of the question, or null when the document is what is asked about.</returns>
    private string? Without(string text, IReadOnlyList<Token> tokens, int first, int end, Language language)
    {
        var start = first;
        while (start > 0 && first - start < MostBetween && MayStandBetween(tokens[start - 1].Text, language))
        {
            start--;
        }

        var from = Before(tokens, first, start, language);
        var isAside = text[..tokens[start].Start].TrimEnd().EndsWith('(');
        var says = _phrases[language].After;
        var isSubject = (end < tokens.Count && says.Contains(tokens[end].Text)) || (start > 0 && says.Contains(tokens[start - 1].Text));
        var isLast = end == tokens.Count && start > 0 && !(start > 1 && Asking.Contains(tokens[start - 1].Text));
        if (from is null && !isAside && !isSubject && !isLast)
        {
            return null;
        }

        var begin = tokens[from ?? start].Start;
        var rest = $"{text[..begin].TrimEnd(' ', '(', ',')} {text[(tokens[end - 1].Start + tokens[end - 1].Length)..].TrimStart(' ', ')', ',', ':')}".Trim(' ', ',', ':', '-');
        return Tokenizer.Cut(rest).Count(token => !_books[language].IsNeutral(token.Text) && !StopWords.Of(language).Contains(token.Text)) >= (from is not null ? LeastWords - 1 : isSubject ? LeastWords : isAside ? LeastWords + 2 : LeastWords + 1) ? rest : null;
    }

    /// <summary>"The document of November 2002": the date belongs to the name.</summary>
    private int AfterDate(IReadOnlyList<Token> tokens, int end, Language language)
    {
        for (var at = end; at < tokens.Count && at - end < MostBetween && MayStandBetween(tokens[at].Text, language); at++)
        {
            if (tokens[at].Length == DigitsOfYear && tokens[at].Text.All(char.IsAsciiDigit))
            {
                return at + 1;
            }
        }

        return end;
    }

    /// <summary>"The 2002 paper of IOM" is not its paper of 2005, whatever that one is called.</summary>
    private string OfYear(string source, IReadOnlyList<Token> tokens, int first, int end)
    {
        var named = _sources.First(one => one.Id == source);
        var years = tokens.Skip(Math.Max(0, first - 2)).Take(end - Math.Max(0, first - 2)).Where(token => token.Length == DigitsOfYear && token.Text.All(char.IsAsciiDigit)).Select(token => int.Parse(token.Text, CultureInfo.InvariantCulture)).ToList();
        return years is not [var year] || year == named.Date.Year ? source
            : _sources.FirstOrDefault(other => other.Publisher == named.Publisher && other.Date.Year == year)?.Id ?? source;
    }

    /// <summary>"The paper on comprehensive migration management": what it is on belongs to its name, as far as its title has the words.</summary>
    private int AfterSubject(IReadOnlyList<Token> tokens, int end, string source)
    {
        if (end >= tokens.Count || !On.Contains(tokens[end].Text))
        {
            return end;
        }

        var after = end;
        for (var at = end + 1; at < tokens.Count && (_subjects[source].Contains(tokens[at].Text) || Articles.Contains(tokens[at].Text)); at++)
        {
            after = _subjects[source].Contains(tokens[at].Text) && !Articles.Contains(tokens[at].Text) ? at + 1 : after;
        }

        return after;
    }

    /// <returns>Where the words begin that attribute ("according to", "as"), or null.</returns>
    private int? Before(IReadOnlyList<Token> tokens, int first, int start, Language language)
    {
        for (var at = first; at >= start; at--)
        {
            foreach (var words in _phrases[language].Before)
            {
                if (at >= words.Length && Enumerable.Range(0, words.Length).All(word => tokens[at - words.Length + word].Text == words[word]))
                {
                    return at - words.Length;
                }
            }
        }

        return null;
    }
}
