using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Speaking;

/// <summary>Finds titles inside a question: they stay in their own language, whatever the question's is.</summary>
internal static class CitedTitles
{
    private const int ShortestRun = 3;

    /// <summary>Marks words in quotation marks and runs of capitalised words, unless nothing else would be left.</summary>
    public static void Mark(string text, IReadOnlyList<Token> tokens, bool[] isName)
    {
        var isTitle = new bool[tokens.Count];
        MarkQuoted(text, tokens, isTitle);
        MarkCapitalised(text, tokens, isTitle);
        if (Enumerable.Range(0, tokens.Count).All(at => isTitle[at] || isName[at]))
        {
            return;
        }

        for (var at = 0; at < tokens.Count; at++)
        {
            isName[at] |= isTitle[at];
        }
    }

    private static void MarkQuoted(string text, IReadOnlyList<Token> tokens, bool[] isTitle)
    {
        var open = -1;
        for (var at = 0; at < text.Length; at++)
        {
            if (open >= 0 && text[at] is '"' or '”' or '»')
            {
                for (var token = 0; token < tokens.Count; token++)
                {
                    isTitle[token] |= tokens[token].Start > open && tokens[token].Start < at;
                }

                open = -1;
            }
            else if (text[at] is '"' or '“' or '«')
            {
                open = at;
            }
        }
    }

    /// <summary>"Elements of a Comprehensive Migration Management Approach": capitals throughout, small words between them.</summary>
    private static void MarkCapitalised(string text, IReadOnlyList<Token> tokens, bool[] isTitle)
    {
        for (var first = 1; first < tokens.Count; first++)
        {
            if (!IsCapitalised(text, tokens[first]))
            {
                continue;
            }

            var (last, capitals) = (first, 1);
            for (var at = first + 1; at < tokens.Count && at - last <= 3; at++)
            {
                if (IsCapitalised(text, tokens[at]))
                {
                    (last, capitals) = (at, capitals + 1);
                }
                else if (tokens[at].Length > 3)
                {
                    break;
                }
            }

            if (capitals >= ShortestRun)
            {
                Array.Fill(isTitle, true, first, last - first + 1);
            }

            first = last;
        }
    }

    private static bool IsCapitalised(string text, Token token) => char.IsUpper(text[token.Start]) && token.Length > 1;
}
