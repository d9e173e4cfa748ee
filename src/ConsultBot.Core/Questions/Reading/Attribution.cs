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

    private readonly DocumentNames _names;
    private readonly Dictionary<Language, PhraseBook> _books;
    private readonly Dictionary<Language, AttributionWords> _words;

    public Attribution(IReadOnlyList<Source> sources, IReadOnlyList<PhraseBook> books)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(books);
        _names = new DocumentNames(sources);
        _books = books.ToDictionary(book => book.Language);
        _words = books.ToDictionary(book => book.Language, book => new AttributionWords(book.Language, book.Attribution));
    }

    /// <param name="text">The question.</param>
    /// <param name="language">A language that there is a book for.</param>
    public Attributed Strip(string text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = Tokenizer.Cut(text);
        for (var first = 0; first < tokens.Count; first++)
        {
            foreach (var (source, end) in _names.At(tokens, first, _words[language]))
            {
                if (Without(text, tokens, first, end, language) is { } rest)
                {
                    return new Attributed(rest, source);
                }
            }
        }

        return new Attributed(text, null);
    }

    /// <returns>The rest of the question, or null when the document is what is asked about.</returns>
    private string? Without(string text, IReadOnlyList<Token> tokens, int first, int end, Language language)
    {
        var words = _words[language];
        var start = first;
        while (start > 0 && first - start < AttributionWords.MostBetween && words.MayStandBetween(tokens[start - 1].Text))
        {
            start--;
        }

        var from = Before(tokens, first, start, words);
        var isAside = text[..tokens[start].Start].TrimEnd().EndsWith('(');
        var isSubject = (end < tokens.Count && words.After.Contains(tokens[end].Text)) || (start > 0 && words.After.Contains(tokens[start - 1].Text));
        var isLast = end == tokens.Count && start > 0 && !(start > 1 && words.Of.Contains(tokens[start - 1].Text));
        if (from is null && !isAside && !isSubject && !isLast)
        {
            return null;
        }

        var begin = tokens[from ?? start].Start;
        var rest = $"{text[..begin].TrimEnd(' ', '(', ',')} {text[tokens[end - 1].End..].TrimStart(' ', ')', ',', ':')}".Trim(' ', ',', ':', '-');
        var least = from is not null ? LeastWords - 1 : isSubject ? LeastWords : isAside ? LeastWords + 2 : LeastWords + 1;
        return Tokenizer.Cut(rest).Count(token => SaysSomething(token.Text, language)) >= least ? rest : null;
    }

    private bool SaysSomething(string word, Language language) => !_books[language].IsNeutral(word) && !StopWords.Of(language).Contains(word);

    /// <returns>Where the words begin that attribute ("according to", "as"), or null.</returns>
    private static int? Before(IReadOnlyList<Token> tokens, int first, int start, AttributionWords words)
    {
        for (var at = first; at >= start; at--)
        {
            foreach (var phrase in words.Before)
            {
                if (at >= phrase.Length && Enumerable.Range(0, phrase.Length).All(word => tokens[at - phrase.Length + word].Text == phrase[word]))
                {
                    return at - phrase.Length;
                }
            }
        }

        return null;
    }
}
