using NodaTime;
using static ConsultBot.Core.Calendars.Writing.CalendarWord;

namespace ConsultBot.Core.Calendars.Writing;

/// <summary>Reads one time of day or the hours from one to another: "9:30 to 17:00", "de 9 h à 17 h", "from 2 to 4 pm".</summary>
internal sealed class HoursGrammar(LexemeRun run, ClockGrammar clock)
{
    public Mention? Find(int index)
    {
        if (run.Is(index, Comma, Dash))
        {
            return null;
        }

        var start = run.Skip(index, From, Between, At, ToOrAt, Of, To);
        if (clock.Find(start) is not { } from)
        {
            return null;
        }

        var led = start > index ? run[start - 1].Kind : Other;
        return Range(index, start, from, led) ?? Single(index, start, from, led);
    }

    private Mention? Single(int index, int start, ClockWords time, CalendarWord led)
    {
        var isTime = time.Certainty == ClockCertainty.Sure || (led == At && !IsCounted(time.Next)) || (time.Certainty == ClockCertainty.Likely && led is From or ToOrAt or At);
        if (!isTime)
        {
            return null;
        }

        var mention = new Mention(index, time.Next);
        if (time.IsOpen)
        {
            return mention with { Doubt = new WhenDoubt(WhenDoubtKind.MorningOrAfternoon, run.Quote(start, time.Next), [], Either(time)) };
        }

        return time.At(time.Half) is { } at
            ? mention with { Hours = ClockSpan.At(at) }
            : mention with { Doubt = new WhenDoubt(WhenDoubtKind.NoSuchTime, run.Quote(start, time.Next), [], []) };
    }

    private static List<ClockSpan> Either(ClockWords time) => [.. new int?[] { 0, 12 }.Select(half => time.At(half)).OfType<LocalTime>().Select(ClockSpan.At)];

    /// <summary>"at 2 sessions": the number counts something.</summary>
    private bool IsCounted(int next) => run.Is(next, Other) && run[next] is { Spaced: true, Length: > 0 } && char.IsLetter(run.WordAt(next)[0]) && run.WordAt(next).EndsWith('s');

    private Mention? Range(int index, int start, ClockWords from, CalendarWord led)
    {
        var joiner = run[from.Next].Kind;
        if (joiner is not (To or ToOrAt or Dash or And or At) || (joiner == And && led != Between) || (joiner == At && led == Other))
        {
            return null;
        }

        if (clock.Find(run.Skip(from.Next + 1, At, ToOrAt)) is not { } to || IsDay(to) || !IsRange(from, to, led))
        {
            return null;
        }

        var mention = new Mention(index, to.Next);
        var quoted = run.Quote(start, to.Next);
        return Spans(from, to) switch
        {
            [] => mention with { Doubt = new WhenDoubt(WhenDoubtKind.NoSuchTime, quoted, [], []) },
            [var only] => mention with { Hours = only },
            var several => mention with { Doubt = new WhenDoubt(WhenDoubtKind.MorningOrAfternoon, quoted, [], several) },
        };
    }

    /// <summary>"to 15 September": a day, though a number alone could be an hour.</summary>
    private bool IsDay(ClockWords words) => words.Certainty == ClockCertainty.Bare && run.MonthAt(run.Skip(words.Next, Of)) is not null;

    private bool IsRange(ClockWords from, ClockWords to, CalendarWord led)
    {
        var best = from.Certainty > to.Certainty ? from.Certainty : to.Certainty;
        var closes = to.Next >= run.Count || run[to.Next].Kind is Comma or Dot or Utc || run.Is(to.Next, CalendarWord.Other, From);
        return best == ClockCertainty.Sure || (best == ClockCertainty.Likely && from.Certainty == to.Certainty) || (best == ClockCertainty.Likely && led is From or Of)
            || (led == From && closes && !IsCounted(to.Next) && to.Next >= run.Count);
    }

    /// <summary>Every pair that begins before it ends, of the halves of the day that are said or can be meant.</summary>
    private static List<ClockSpan> Spans(ClockWords from, ClockWords to)
    {
        var spans = new List<ClockSpan>();
        foreach (var first in Halves(from, to))
        {
            foreach (var last in Halves(to, from))
            {
                if (from.At(first) is { } begin && to.At(last) is { } end && begin < end && !spans.Contains(new ClockSpan(begin, end)))
                {
                    spans.Add(new ClockSpan(begin, end));
                }
            }
        }

        return spans.Count > 1 ? Likely(spans, from, to) : spans;
    }

    /// <summary>A half that is said for the other end is taken over; else the time stands as written or is after noon.</summary>
    private static IEnumerable<int?> Halves(ClockWords words, ClockWords other)
    {
        if (words.Half is not null)
        {
            return [words.Half];
        }

        if (words.IsFull || other is { IsFull: true, Hour: not 12 })
        {
            return [null];
        }

        return other.Half is { } half && words.Hour <= 12 ? [half, 12 - half] : words.Hour <= 12 ? [null, 12] : [null];
    }

    /// <summary>"2 to 4 pm" is the afternoon; "9:30 to 5" is the day; "2 to 4" stays open.</summary>
    private static List<ClockSpan> Likely(List<ClockSpan> spans, ClockWords from, ClockWords to)
    {
        if (from.Half is null && to.Half is not null)
        {
            return [spans[0]];
        }

        var byDay = spans.Where(span => span.From.Hour >= 7).ToList();
        return from.IsOpen ? [.. spans.Where(span => Period.Between(span.From, span.To!.Value).Hours < 12)] : byDay.Count > 0 ? [byDay[0]] : [spans[0]];
    }
}
