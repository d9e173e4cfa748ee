namespace ConsultBot.Core.Questions.Reading;

/// <summary>Cuts a text into sentences.</summary>
public static class Sentences
{
    /// <summary>A sentence ends at ! ? … or a line's end, and at a full stop that a space follows; "no. 12" goes on.</summary>
    public static IReadOnlyList<string> Cut(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<string>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (Ends(text, at))
            {
                Add(sentences, text[start..(at + 1)]);
                start = at + 1;
            }
        }

        Add(sentences, text[start..]);
        return sentences;
    }

    /// <summary>The parts of a text that a dash, a colon or a semicolon sets apart: "we meet tomorrow - who chairs the APC?"</summary>
    public static IReadOnlyList<string> Clauses(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clauses = new List<string>();
        foreach (var part in text.Split([" - ", " – ", " — ", "—", ": ", " : ", "; ", " ; "], StringSplitOptions.None))
        {
            Add(clauses, part);
        }

        return clauses;
    }

    private static bool Ends(string text, int at) => text[at] switch
    {
        '!' or '?' or '…' or '\n' or '\r' => true,
        '.' => at + 2 < text.Length && char.IsWhiteSpace(text[at + 1]) && !char.IsAsciiDigit(text[at + 2]) && at >= 3,
        _ => false,
    };

    private static void Add(List<string> sentences, string sentence)
    {
        if (sentence.Any(char.IsLetterOrDigit))
        {
            sentences.Add(sentence.Trim());
        }
    }
}
