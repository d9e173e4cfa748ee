using ConsultBot.Core.People;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Bot.Workshops;

/// <summary>Reads delegations from what people write.</summary>
/// <param name="names">Of the knowledge version in use.</param>
internal sealed class DelegationList(DelegationNames names)
{
    /// <summary>The longest names of states and organisations have so many words.</summary>
    private const int MostWords = 8;

    /// <summary>Prepositions and articles of the three languages, and the word itself: "for the delegation of".</summary>
    private static readonly HashSet<string> Leads = new(
        ["for", "from", "of", "the", "pour", "de", "du", "des", "la", "le", "les", "l", "d", "por", "para", "del", "el", "los", "las", "delegation", "delegacion"], StringComparer.Ordinal);

    private static readonly string[] Conjunctions = [" and ", " et ", " y ", " e "];

    /// <summary>"Ghana, Kenya and Peru": keys of a list that holds nothing else.</summary>
    /// <returns>Empty where one isn't known, or not clearly: nobody is taken by half.</returns>
    public IReadOnlyList<string> Read(string text)
    {
        var found = new List<string>();
        foreach (var part in text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Joined(part) is not { } several)
            {
                return [];
            }

            found.AddRange(several);
        }

        return found;
    }

    /// <summary>Those that a sentence names, among other words.</summary>
    public IReadOnlyList<Delegation> In(string text)
    {
        var tokens = Tokenizer.Cut(text);
        var found = new List<Delegation>();
        for (var at = 0; at < tokens.Count;)
        {
            var (delegation, count) = Longest(text, tokens, at);
            at += Math.Max(1, count);
            if (delegation is not null && !found.Contains(delegation))
            {
                found.Add(delegation);
            }
        }

        return found;
    }

    /// <summary>"Kofi Boateng for Ghana": the name, and the delegation that closes the text after a preposition.</summary>
    public (string Name, Delegation? Delegation) Closing(string text)
    {
        var tokens = Tokenizer.Cut(text);
        for (var at = 2; at < tokens.Count; at++)
        {
            if (names.Find(text[tokens[at].Start..]) is [var delegation] && LeadBefore(tokens, at) is var lead && lead < at && lead > 0)
            {
                return (text[..tokens[lead].Start].Trim(' ', ',', '('), delegation);
            }
        }

        return (text, null);
    }

    /// <summary>Short words before a delegation ("for the", "pour le", "de la") belong to it; a name before it has longer ones.</summary>
    private static int LeadBefore(IReadOnlyList<Token> tokens, int at)
    {
        var lead = at;
        while (lead > 0 && Leads.Contains(tokens[lead - 1].Text))
        {
            lead--;
        }

        return lead;
    }

    private (Delegation? Delegation, int Count) Longest(string text, IReadOnlyList<Token> tokens, int at)
    {
        for (var count = Math.Min(MostWords, tokens.Count - at); count > 0; count--)
        {
            var last = tokens[at + count - 1];
            if (names.Find(text[tokens[at].Start..last.End]) is [var only])
            {
                return (only, count);
            }
        }

        return (null, 0);
    }

    /// <summary>"Bosnia and Herzegovina and Serbia": an "and" may stand inside a name.</summary>
    private List<string>? Joined(string part)
    {
        if (names.Find(part) is [var only])
        {
            return [only.Key];
        }

        foreach (var conjunction in Conjunctions)
        {
            if (part.StartsWith(conjunction.TrimStart(), StringComparison.OrdinalIgnoreCase))
            {
                return Joined(part[(conjunction.Length - 1)..].Trim());
            }

            for (var at = part.IndexOf(conjunction, StringComparison.OrdinalIgnoreCase); at > 0; at = part.IndexOf(conjunction, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (names.Find(part[..at].Trim()) is [var first] && Joined(part[(at + conjunction.Length)..].Trim()) is { } rest)
                {
                    return [first.Key, .. rest];
                }
            }
        }

        return null;
    }
}
