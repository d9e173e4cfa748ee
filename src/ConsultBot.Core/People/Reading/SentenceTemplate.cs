using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.People.Reading;

/// <summary>A way to say something, such as "invite {name} for {delegation}": words, and slots that take one or more words.</summary>
internal sealed class SentenceTemplate
{
    /// <summary>Names and titles are shorter; a longer sentence means something else.</summary>
    private const int MostWordsInASlot = 16;

    private readonly List<(string Text, bool IsSlot)> _parts = [];

    public SentenceTemplate(string text)
    {
        foreach (var piece in text.Split('{', '}').Select((piece, index) => (piece, IsSlot: index % 2 == 1)))
        {
            _parts.AddRange(piece.IsSlot ? [(piece.piece, true)] : Tokenizer.Words(piece.piece).Select(word => (word, false)));
        }
    }

    /// <summary>Every way in which the tokens say it, as the words of each slot.</summary>
    public IEnumerable<IReadOnlyDictionary<string, string>> Match(string text, IReadOnlyList<Token> tokens) => Match(text, tokens, 0, 0, new Dictionary<string, string>());

    private IEnumerable<IReadOnlyDictionary<string, string>> Match(string text, IReadOnlyList<Token> tokens, int part, int at, Dictionary<string, string> slots)
    {
        if (part == _parts.Count)
        {
            return at == tokens.Count ? [new Dictionary<string, string>(slots)] : [];
        }

        if (tokens.Count - at < _parts.Count - part)
        {
            return [];
        }

        return _parts[part].IsSlot ? MatchSlot(text, tokens, part, at, slots)
            : tokens[at].Text == _parts[part].Text ? Match(text, tokens, part + 1, at + 1, slots)
            : [];
    }

    private IEnumerable<IReadOnlyDictionary<string, string>> MatchSlot(string text, IReadOnlyList<Token> tokens, int part, int at, Dictionary<string, string> slots)
    {
        var furthest = Math.Min(tokens.Count - (_parts.Count - part - 1), at + MostWordsInASlot);
        for (var end = part == _parts.Count - 1 ? tokens.Count : at + 1; end <= furthest; end++)
        {
            slots[_parts[part].Text] = Words(text, tokens[at], tokens[end - 1]);
            foreach (var match in Match(text, tokens, part + 1, end, slots))
            {
                yield return match;
            }
        }
    }

    /// <summary>As written, with a bracket that closes after the last word.</summary>
    private static string Words(string text, Token first, Token last)
    {
        var end = last.End;
        return text[first.Start..(end < text.Length && text[end] == ')' ? end + 1 : end)];
    }
}
