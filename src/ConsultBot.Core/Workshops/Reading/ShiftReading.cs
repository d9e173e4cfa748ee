using System.Globalization;
using ConsultBot.Core.Calendars;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Workshops.Reading;

/// <summary>Reads how far something is moved, where a direction or a "by" says that it is moved: "in a week" is a date.</summary>
internal static class ShiftReading
{
    private const int MostUnits = 365;

    /// <returns>The shift, and where it stands in the text; null where the text tells none.</returns>
    public static (WorkshopShift Shift, TextRange Range)? Find(string text, WorkshopPhraseBook book)
    {
        var tokens = Tokenizer.Cut(text);
        var words = tokens.Select(token => token.Text).ToArray();
        var (later, earlier) = (Has(words, WorkshopMark.Later, book), Has(words, WorkshopMark.Earlier, book) || Has(words, WorkshopMark.Before, book));
        for (var at = 0; at < words.Length; at++)
        {
            if (AmountAt(words, at, book) is not { } amount || (!later && !earlier && !IsBy(words, at, book)))
            {
                continue;
            }

            var (first, last) = (tokens[IsBy(words, at, book) ? at - 1 : at], tokens[at + amount.Count - 1]);
            var sign = earlier ? -1 : 1;
            return (new WorkshopShift(sign * amount.Days, sign * amount.Minutes), new TextRange(first.Start, last.End - first.Start));
        }

        return null;
    }

    /// <summary>"a two-day workshop", "for three days".</summary>
    /// <returns>How many days, with the words that say so; null for none.</returns>
    public static (int Days, TextRange Range)? FindLength(string text, WorkshopPhraseBook book)
    {
        var tokens = Tokenizer.Cut(text);
        var words = tokens.Select(token => token.Text).ToArray();
        for (var at = 0; at < words.Length; at++)
        {
            if (AmountAt(words, at, book) is { Minutes: 0, Days: > 1 } length)
            {
                var (first, last) = (tokens[IsBy(words, at, book) ? at - 1 : at], tokens[at + length.Count - 1]);
                return (length.Days, new TextRange(first.Start, last.End - first.Start));
            }
        }

        return null;
    }

    private static (int Days, int Minutes, int Count)? AmountAt(string[] words, int at, WorkshopPhraseBook book)
    {
        if (book.UnitAt(words, at) is { Unit: ShiftUnit.HalfHour } half)
        {
            return (0, 30, half.Count);
        }

        var number = int.TryParse(words[at], NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : book.FindNumber(words[at]);
        return number is not (> 0 and <= MostUnits) || book.UnitAt(words, at + 1) is not { } unit ? null : unit.Unit switch
        {
            ShiftUnit.Minute => (0, number.Value, 1 + unit.Count),
            ShiftUnit.Hour => (0, 60 * number.Value, 1 + unit.Count),
            ShiftUnit.HalfHour => (0, 30 * number.Value, 1 + unit.Count),
            ShiftUnit.Day => (number.Value, 0, 1 + unit.Count),
            ShiftUnit.Week => (7 * number.Value, 0, 1 + unit.Count),
            _ => (14 * number.Value, 0, 1 + unit.Count),
        };
    }

    private static bool IsBy(string[] words, int at, WorkshopPhraseBook book) => at > 0 && book.MarksAt(words[..at], at - 1).Any(found => found.Mark == WorkshopMark.By);

    private static bool Has(string[] words, WorkshopMark mark, WorkshopPhraseBook book) =>
        Enumerable.Range(0, words.Length).Any(at => book.MarksAt(words, at).Any(found => found.Mark == mark));
}
