using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Workshops.Reading;

/// <summary>Reads names of people in a command.</summary>
internal sealed class PeopleReading(WorkshopPhraseBook book)
{
    /// <param name="raw">What follows the command.</param>
    /// <param name="everyone">Only those after "except" are named.</param>
    public IReadOnlyList<string> Named(string raw, bool everyone)
    {
        var tokens = Tokenizer.Cut(raw);
        var words = tokens.Select(token => token.Text).ToArray();
        for (var at = 0; at < words.Length; at++)
        {
            if (book.MarksAt(words, at).FirstOrDefault(found => found.Mark == WorkshopMark.Except) is { Count: > 0 } except)
            {
                return at + except.Count < tokens.Count ? [.. WrittenNames.Cut(raw[tokens[at + except.Count].Start..])] : [];
            }
        }

        return everyone ? [] : [.. WrittenNames.Cut(raw)];
    }

    /// <summary>"Kofi Boateng for the workshop on health": the name, and the words that mean the workshop.</summary>
    /// <param name="rest">What follows the command.</param>
    /// <param name="several">A comma stands between names rather than after one.</param>
    public (string Name, string[] Naming) BeforeWorkshop(string rest, bool several)
    {
        var tokens = Tokenizer.Cut(rest);
        var words = tokens.Select(token => token.Text).ToArray();
        var end = 0;
        while (end < words.Length && !Ends(words, end) && (several || !HasGap(rest, tokens, end)))
        {
            end++;
        }

        var to = end < tokens.Count ? tokens[end].Start : rest.Length;
        var from = 0;
        while (from < end && book.HonorificAt(words, from) is > 0 and var honorific && from + honorific < end)
        {
            from += honorific;
        }

        return (WrittenNames.Trimmed(rest[(from < tokens.Count ? tokens[from].Start : 0)..to]), words[end..]);
    }

    private static bool HasGap(string rest, IReadOnlyList<Token> tokens, int at) =>
        at > 0 && rest.AsSpan()[tokens[at - 1].End..tokens[at].Start].IndexOfAny(",;\n".AsSpan()) >= 0;

    /// <summary>A name may have "de" in it, and a delegation may follow it ("for Ghana"): only what leads to a workshop or a function ends it.</summary>
    private bool Ends(string[] words, int at)
    {
        if (at == 0 || LeadAt(words, at) is not { } lead)
        {
            return false;
        }

        var to = at + lead;
        while (to < words.Length && LeadAt(words, to) is null)
        {
            to++;
        }

        return words[(at + lead)..to].Append(words[to - 1]).Any(word => book.IsNoun(word) || book.FindFunction([word]) is not null);
    }

    private int? LeadAt(string[] words, int at) =>
        book.MarksAt(words, at).Where(found => found.Mark is WorkshopMark.ForWorkshop or WorkshopMark.To).Select(found => (int?)found.Count).FirstOrDefault();
}
