using System.Globalization;

namespace ConsultBot.Core.Calendars.Writing;

/// <summary>Tells what each word, number and sign of a text does in a date or time.</summary>
internal static class Lexer
{
    public static List<Lexeme> Read(string text, CalendarLexicon lexicon)
    {
        var raw = RawTokens.Cut(text);
        var lexemes = new List<Lexeme>(raw.Count);
        for (var index = 0; index < raw.Count;)
        {
            index += raw[index].IsNumber ? AddNumber(raw, index, lexicon, lexemes)
                : raw[index].IsWord ? AddPhrase(raw, index, lexicon, lexemes)
                : AddSign(raw[index], lexemes);
        }

        return lexemes;
    }

    /// <returns>How many raw tokens were taken.</returns>
    private static int AddNumber(List<RawToken> raw, int index, CalendarLexicon lexicon, List<Lexeme> lexemes)
    {
        var token = raw[index];
        // "½" folds to digits with a sign between them.
        var value = token.Length <= 4 && int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : int.MaxValue;
        var ordinal = index + 1 < raw.Count && raw[index + 1] is { IsWord: true, Spaced: false } mark
            && (mark.Text == "o" || mark.Text == "a" || lexicon.Find(mark.Text)?.Kind == CalendarWord.OrdinalMark);
        var length = ordinal ? raw[index + 1].End - token.Start : token.Length;
        lexemes.Add(new Lexeme(CalendarWord.Number, value, token.Length, ordinal, token.Start, length, token.Spaced));
        return ordinal ? 2 : 1;
    }

    private static int AddPhrase(List<RawToken> raw, int index, CalendarLexicon lexicon, List<Lexeme> lexemes)
    {
        for (var words = CalendarLexicon.LongestPhrase; words > 0; words--)
        {
            if (PhraseAt(raw, index, words) is { } phrase && lexicon.Find(phrase.Text) is { Kind: not CalendarWord.OrdinalMark } found)
            {
                var last = raw[index + phrase.Tokens - 1];
                var start = raw[index].Start;
                lexemes.Add(new Lexeme(found.Kind, found.Value, 0, false, start, last.End - start, raw[index].Spaced));
                var taken = phrase.Tokens;
                return taken + (IsAbbreviationDot(raw, index + taken, found.Kind) ? 1 : 0);
            }
        }

        // The "T" of an ISO date and time.
        var kind = raw[index].Text == "t" && !raw[index].Spaced ? CalendarWord.At : CalendarWord.Other;
        lexemes.Add(new Lexeme(kind, 0, 0, false, raw[index].Start, raw[index].Length, raw[index].Spaced));
        return 1;
    }

    /// <summary>Hyphens and apostrophes inside a phrase count as spaces.</summary>
    private static (string Text, int Tokens)? PhraseAt(List<RawToken> raw, int index, int words)
    {
        var found = new List<string>(words);
        var at = index;
        while (at < raw.Count && found.Count < words)
        {
            var joiner = found.Count > 0 && raw[at] is { Spaced: false, Text: "-" or "'" or "’" } && at + 1 < raw.Count && raw[at + 1] is { IsWord: true, Spaced: false };
            if (!joiner && !raw[at].IsWord)
            {
                return null;
            }

            if (!joiner)
            {
                found.Add(raw[at].Text);
            }

            at++;
        }

        return found.Count == words ? (string.Join(' ', found), at - index) : null;
    }

    private static bool IsAbbreviationDot(List<RawToken> raw, int index, CalendarWord kind) =>
        kind is CalendarWord.Month or CalendarWord.Weekday or CalendarWord.Hour && index < raw.Count - 1 && raw[index] is { Text: ".", Spaced: false };

    private static int AddSign(RawToken token, List<Lexeme> lexemes)
    {
        var kind = token.Text switch
        {
            "-" => CalendarWord.Dash,
            "/" => CalendarWord.Slash,
            "." => CalendarWord.Dot,
            ":" => CalendarWord.Colon,
            "," => CalendarWord.Comma,
            "+" => CalendarWord.Plus,
            "&" => CalendarWord.And,
            _ => CalendarWord.Other,
        };
        lexemes.Add(new Lexeme(kind, 0, 0, false, token.Start, token.Length, token.Spaced));
        return 1;
    }
}
