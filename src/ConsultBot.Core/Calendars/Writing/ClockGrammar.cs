using static ConsultBot.Core.Calendars.Writing.CalendarWord;

namespace ConsultBot.Core.Calendars.Writing;

/// <summary>Reads one written time of day: "9:30", "14h30", "2 p.m.", "half past nine", "las nueve y media".</summary>
internal sealed class ClockGrammar(LexemeRun run)
{
    private const int MinutesADay = 24 * 60;

    public ClockWords? Find(int index)
    {
        var at = run.Skip(index, Article);
        if (run.Is(at, NamedTime))
        {
            return After(new ClockWords(run[at].Value / 60, 0, null, ClockCertainty.Sure, true, at + 1));
        }

        if (run.Is(at, MinutesBefore) && run[at + 1] is { Kind: Number, Value: >= 1 and <= 12 } spoken)
        {
            return WithHalf(Shifted(new ClockWords(spoken.Value, 0, null, ClockCertainty.Sure, false, at + 2), run[at].Value));
        }

        return run[at] is { Kind: Number, IsOrdinal: false } number ? Digits(at, number) : null;
    }

    private ClockWords? Digits(int at, Lexeme number)
    {
        var full = number is { Digits: 2, Value: < 10 } or { Value: 0 or > 12 };
        if (run[at + 1].Kind is Colon or Dot && run.IsTight(at + 1, run[at + 1].Kind) && run[at + 2] is { Kind: Number, Digits: 2 } minutes)
        {
            var sign = run[at + 1].Kind;
            var isDate = sign == Dot && run.Is(at + 3, Dot) && run.IsTight(at + 3, Dot) && run.Is(at + 4, Number);
            var seconds = sign == Colon && run.IsTight(at + 3, Colon) && run[at + 4] is { Kind: Number, Digits: 2 } ? 2 : 0;
            var certainty = sign == Colon ? ClockCertainty.Sure : ClockCertainty.Likely;
            return isDate || number.Digits > 2 || (sign == Dot && (number.Value > 24 || minutes.Value > 59))
                ? null : WithHalf(new ClockWords(number.Value, minutes.Value, null, certainty, full, at + 3 + seconds));
        }

        if (number.Digits == 4 && run.Is(at + 1, Hour) && number.Value % 100 < 60 && number.Value < 2400)
        {
            return new ClockWords(number.Value / 100, number.Value % 100, null, ClockCertainty.Sure, true, at + 2);
        }

        return number.Digits > 2 || number.Value > 60 ? null : Hours(at, number, full);
    }

    private ClockWords? Hours(int at, Lexeme number, bool full)
    {
        if (run.Is(at + 1, Hour) && number.Value <= 25)
        {
            var minutes = run[at + 2] is { Kind: Number, Digits: 2, Value: < 60, IsOrdinal: false } && IsMinutes(at + 2);
            var words = new ClockWords(number.Value, minutes ? run[at + 2].Value : 0, null, ClockCertainty.Sure, full || IsShortMark(at + 1), at + (minutes ? 3 : 2));
            return WithHalf(After(words));
        }

        if (number.Value > 24)
        {
            return null;
        }

        return run.Is(at + 1, HalfOfDay)
            ? WithHalf(new ClockWords(number.Value, 0, null, ClockCertainty.Sure, full, at + 1))
            : WithHalf(After(new ClockWords(number.Value, 0, null, ClockCertainty.Bare, full, at + 1)));
    }

    /// <summary>"14 h 30" has minutes; in "9 h 12 personnes" the second number counts something, so a space on one side only doesn't do.</summary>
    private bool IsMinutes(int at) => run[at].Spaced == run[at - 1].Spaced;

    /// <summary>"2h" and "14 h" are written on a clock of 24 hours; "2 heures" is as people speak.</summary>
    private bool IsShortMark(int at) => run[at].Length == 1;

    /// <summary>"et demie", "menos cuarto" after the hour.</summary>
    private ClockWords After(ClockWords words) =>
        run.Is(words.Next, MinutesAfter) ? Shifted(words with { Certainty = ClockCertainty.Sure, Next = words.Next + 1 }, run[words.Next].Value) : words;

    private static ClockWords Shifted(ClockWords words, int minutes)
    {
        var total = ((words.Hour * 60) + words.Minute + minutes + MinutesADay) % MinutesADay;
        return words with { Hour = total / 60, Minute = total % 60 };
    }

    private ClockWords WithHalf(ClockWords words)
    {
        var said = run.Is(words.Next, HalfOfDay)
            ? words with { Half = run[words.Next].Value, Certainty = ClockCertainty.Sure, Next = words.Next + 1 }
            : words;
        return run.Is(said.Next, Hour) && said.Certainty >= ClockCertainty.Likely ? said with { Certainty = ClockCertainty.Sure, Next = said.Next + 1 } : said;
    }
}
