using System.Buffers;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Speaking;

/// <summary>Recognises messages that are a request, whole or at their beginning or end.</summary>
public sealed class RequestBook
{
    private const int LongestRequest = 9;

    private static readonly SearchValues<char> Pauses = SearchValues.Create(".?!,;\n");

    private static readonly SearchValues<char> PausesAtBeginning = SearchValues.Create(".?!,;:\n");

    private readonly Dictionary<string, Request> _whole = new(StringComparer.Ordinal);
    private readonly ILookup<int, (string[] Words, Request Request)> _byLength;
    private readonly List<string[]> _polite;

    /// <param name="phrases">The books of all languages.</param>
    public RequestBook(IReadOnlyList<PhraseBook> phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        var all = phrases.SelectMany(book => book.Requests).SelectMany(pair => pair.Value.Select(phrase => (Words: Tokenizer.Words(phrase), Request: pair.Key))).ToList();
        foreach (var (words, request) in all)
        {
            _whole.TryAdd(string.Join(' ', words), request);
        }

        _byLength = all.ToLookup(phrase => phrase.Words.Length);
        _polite = [.. phrases.SelectMany(book => book.Polite).Select(Tokenizer.Words).OrderByDescending(words => words.Length)];
    }

    /// <returns>The request that the message is, courtesies and typing errors aside; null when it is something else.</returns>
    public Request? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = Addressing.Strip(text);
        if (text.Length > 200 || Tokenizer.Words(text) is not { Length: > 0 and <= LongestRequest + 4 } written)
        {
            return null;
        }

        if (_whole.TryGetValue(string.Join(' ', written), out var exact))
        {
            return exact;
        }

        var words = WithoutCourtesies(written);
        return words.Length is 0 or > LongestRequest ? null
            : _whole.TryGetValue(string.Join(' ', words), out var found) ? found
            : FindMisspelt(words);
    }

    /// <summary>"Who chairs the APC? In French, please.", "in French please: who chairs it?": a question, and how to answer it.</summary>
    /// <returns>The question and the request, or null when neither the last sentence, or what follows the last comma, nor the beginning is a request for a language.</returns>
    public (string Question, Request Language)? FindLanguage(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return LanguageAtEnd(text) ?? LanguageAtBeginning(text);
    }

    /// <summary>"Answer question 17: ...".</summary>
    /// <returns>The number and what follows it, or null when the message does not begin so.</returns>
    public (int Number, string Text)? FindAtBeginning(string text, Request request)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = Tokenizer.Cut(text);
        foreach (var (words, _) in _byLength.SelectMany(group => group).Where(phrase => phrase.Request == request).OrderByDescending(phrase => phrase.Words.Length))
        {
            var at = words.Length;
            if (tokens.Count <= at || !words.SequenceEqual(tokens.Take(at).Select(token => token.Text)))
            {
                continue;
            }

            at += tokens[at].Text is "no" or "nr" or "n" or "number" or "numero" && tokens.Count > at + 1 ? 1 : 0;
            if (int.TryParse(tokens[at].Text, out var number))
            {
                return (number, text[tokens[at].End..].TrimStart(' ', ':', '-', '–', '.', ',').Trim());
            }
        }

        return null;
    }

    /// <summary>After the last pause, or the one before it: "in French, please".</summary>
    private (string Question, Request Language)? LanguageAtEnd(string text)
    {
        var rest = text.AsSpan().TrimEnd(" .!?");
        for (var pauses = 0; pauses < 2 && rest.LastIndexOfAny(Pauses) is > 0 and var cut; pauses++)
        {
            if (FindLanguageRequest(text[(cut + 1)..]) is { } language)
            {
                return (text[..(cut + 1)].TrimEnd(',', ';', ' '), language);
            }

            rest = rest[..cut];
        }

        return null;
    }

    /// <summary>One word is no request here: "Spanish, French and Italian members".</summary>
    private (string Question, Request Language)? LanguageAtBeginning(string text)
    {
        var cut = text.AsSpan().IndexOfAny(PausesAtBeginning);
        if (cut <= 0 || Tokenizer.Words(text[..cut]).Length < 2 || FindLanguageRequest(text[..cut]) is not { } language)
        {
            return null;
        }

        var question = text[(cut + 1)..];
        var next = question.AsSpan().IndexOfAny(PausesAtBeginning);
        question = next > 0 && _polite.Exists(polite => polite.SequenceEqual(Tokenizer.Words(question[..next]))) ? question[(next + 1)..] : question;
        return question.Any(char.IsLetterOrDigit) ? (question.Trim(), language) : null;
    }

    private Request? FindLanguageRequest(string text) => Find(text) is { } request and (Request.InEnglish or Request.InFrench or Request.InSpanish) ? request : null;

    private string[] WithoutCourtesies(string[] words)
    {
        ReadOnlySpan<string> left = words;
        for (var isShorter = true; isShorter;)
        {
            isShorter = false;
            foreach (var polite in _polite)
            {
                if (left.Length > polite.Length && left.EndsWith(polite))
                {
                    left = left[..^polite.Length];
                    isShorter = true;
                }
                else if (left.Length > polite.Length && left.StartsWith(polite))
                {
                    left = left[polite.Length..];
                    isShorter = true;
                }
            }
        }

        return left.ToArray();
    }

    /// <summary>One word may be misspelt, and none that is short: "in fench" is a request, "on French" is not. "States" alone asks for states, not for the status.</summary>
    private Request? FindMisspelt(string[] words)
    {
        foreach (var (known, request) in _byLength[words.Length].Where(phrase => phrase.Words.Length > 1 || phrase.Request != Request.Status))
        {
            var wrong = -1;
            for (var at = 0; at < words.Length && wrong >= -1; at++)
            {
                wrong = known[at] == words[at] ? wrong : wrong == -1 ? at : -2;
            }

            if (wrong >= 0 && Spelling.Allowance(known[wrong].Length) is > 0 and var allowance && Spelling.Distance(words[wrong], known[wrong], 1) <= Math.Min(1, allowance))
            {
                return request;
            }
        }

        return null;
    }
}
