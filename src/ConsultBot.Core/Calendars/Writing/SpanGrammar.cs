using static ConsultBot.Core.Calendars.Writing.CalendarWord;

namespace ConsultBot.Core.Calendars.Writing;

/// <summary>Reads one day or several in a row: "14-15 September", "du 30 septembre au 2 octobre", "14, 15 and 16 May".</summary>
internal sealed class SpanGrammar(LexemeRun run, DayGrammar days, DayResolver resolver)
{
    public Mention? Find(int index)
    {
        var start = run.Skip(index, From, Between, Filler, Of, To);
        if (run[index].Kind is Comma or Dash or And)
        {
            return null;
        }

        var first = days.Find(start) ?? days.Find(index);
        if (first is null)
        {
            return null;
        }

        var led = run.EndsWithArticle(index);
        var between = run.Is(index, Between);
        return Range(index, start, first, led, between) ?? Single(index, start, first);
    }

    private Mention? Single(int index, int start, DayWords day)
    {
        return !day.IsBare ? resolver.Mention(index, day.Next, run.Quote(start, day.Next), day, null) : null;
    }

    private Mention? Range(int index, int start, DayWords first, bool led, bool between)
    {
        var last = first;
        var listed = false;
        while (Joined(last.Next) is { } at && days.Find(at.Place) is { } next && Continues(last, next, at.IsList && !between))
        {
            (last, listed) = (next, at.IsList);
            if (!at.IsList || between)
            {
                break;
            }
        }

        if (ReferenceEquals(last, first) || !IsSpan(first, last, led, listed))
        {
            return null;
        }

        return resolver.Mention(index, last.Next, run.Quote(start, last.Next), first, last);
    }

    /// <summary>The place after a word that joins two days; lists are joined by "and" and commas.</summary>
    private (int Place, bool IsList)? Joined(int at)
    {
        var kind = run[at].Kind;
        if (kind is To or ToOrAt or Dash or Slash)
        {
            return (run.Skip(at + 1, To, Filler), false);
        }

        return kind is And or Comma ? (run.Skip(at + 1, And, Filler), true) : null;
    }

    /// <summary>A list goes on only with the day that follows: "14 and 16 May" are two days, not three.</summary>
    private static bool Continues(DayWords last, DayWords next, bool isList) =>
        !isList || (last.Day + 1 == next.Day && (last.Month is null || next.Month is null || last.Month == next.Month) && next.Counted.Count == 0);

    private static bool IsSpan(DayWords first, DayWords last, bool led, bool listed)
    {
        if (first.Counted.Count > 0 || last.Counted.Count > 0)
        {
            return !listed && first.Counted.Count > 0 == last.Counted.Count > 0 || last.HasMonth;
        }

        var eitherHasMonth = first.HasMonth || last.HasMonth;
        var bothMarked = !first.IsBare && !last.IsBare;
        return eitherHasMonth || bothMarked || (led && !listed);
    }
}
