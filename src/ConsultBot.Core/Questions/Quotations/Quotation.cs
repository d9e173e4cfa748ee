using System.Text;
using ConsultBot.Core.Search.Words;

namespace ConsultBot.Core.Questions.Quotations;

/// <summary>Cuts a short quotation out of a passage: word for word, whole sentences, and marked where something is left out.</summary>
internal static class Quotation
{
    /// <summary>Characters, about: a reader should see at a glance what is said.</summary>
    public const int Longest = 400;

    /// <summary>In brackets, since dots alone could be the document's own.</summary>
    private const string Omission = "[…]";

    /// <summary>A "sentence" as short as this is a paragraph's number, and goes with what follows.</summary>
    private const int LongestNumber = 6;

    /// <summary>As it is quoted: one line, cells told apart, no characters that would turn the direction of the text around it. No word is changed.</summary>
    public static string OnOneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter == '\t')
            {
                line.Append(line.Length > 0 && line[^1] == ' ' ? "| " : " | ");
            }
            else if (char.IsWhiteSpace(letter) || char.IsControl(letter))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (!IsDirectionMark(letter))
            {
                line.Append(letter);
            }
        }

        return line.ToString().Trim();
    }

    /// <summary>The sentences of a text on one line.</summary>
    public static IReadOnlyList<string> Sentences(string line)
    {
        var sentences = new List<string>();
        var cutter = new SentenceCutter(line);
        var open = string.Empty;
        while (cutter.MoveNext())
        {
            open += cutter.Current.ToString();
            if (open.Trim().Length > LongestNumber)
            {
                sentences.Add(open.Trim());
                open = string.Empty;
            }
        }

        if (open.Trim().Length > 0)
        {
            sentences.Add(open.Trim());
        }

        return sentences;
    }

    /// <summary>The best sentence with those around it, as far as they fit.</summary>
    /// <param name="sentences">At least one.</param>
    /// <param name="scores">How well each answers.</param>
    public static string Cut(IReadOnlyList<string> sentences, IReadOnlyList<double> scores)
    {
        var best = Enumerable.Range(0, sentences.Count).MaxBy(at => scores[at]);
        if (sentences[best].Length > Longest)
        {
            return Marked(Shortened(sentences[best]), best > 0, isCutAfter: true);
        }

        var (first, last, length) = (best, best, sentences[best].Length);
        while (NextOf(sentences, scores, first, last) is { } next && length + 1 + sentences[next].Length <= Longest)
        {
            length += 1 + sentences[next].Length;
            (first, last) = (Math.Min(first, next), Math.Max(last, next));
        }

        return Marked(string.Join(' ', sentences.Skip(first).Take(last - first + 1)), first > 0, last < sentences.Count - 1);
    }

    /// <summary>The neighbour that answers better; what follows before what precedes.</summary>
    private static int? NextOf(IReadOnlyList<string> sentences, IReadOnlyList<double> scores, int first, int last)
    {
        var (hasBefore, hasAfter) = (first > 0, last < sentences.Count - 1);
        return hasBefore && (!hasAfter || scores[first - 1] > scores[last + 1]) ? first - 1 : hasAfter ? last + 1 : null;
    }

    /// <summary>A sentence longer than a quotation ends at a word.</summary>
    private static string Shortened(string sentence)
    {
        var end = sentence.LastIndexOf(' ', Longest);
        end = end > 0 ? end : Longest;
        return sentence[..(char.IsHighSurrogate(sentence[end - 1]) ? end - 1 : end)].TrimEnd();
    }

    private static string Marked(string text, bool isCutBefore, bool isCutAfter) =>
        (isCutBefore ? Omission + " " : string.Empty) + text + (isCutAfter ? " " + Omission : string.Empty);

    /// <summary>The bidirectional controls of Unicode (UAX #9): one that is never closed would turn round what the bot itself says.</summary>
    private static bool IsDirectionMark(char letter) => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
