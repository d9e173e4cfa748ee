namespace ConsultBot.Core.Calendars;

/// <summary>What a text says of when.</summary>
/// <param name="Days">The days named, or null. Where there is a doubt about them, null too.</param>
/// <param name="Hours">The hours named, or null.</param>
/// <param name="Zone">An IANA id or "UTC+02:00", where the text names a zone; else null.</param>
/// <param name="Period">A stretch that is too wide to be a date, such as a month or "next week"; else null.</param>
/// <param name="Doubts">What has to be asked back before this can be used.</param>
/// <param name="Used">The parts of the text that speak of when, in order: what is left speaks of something else.</param>
public sealed record WrittenWhen(
    DateSpan? Days,
    ClockSpan? Hours,
    string? Zone,
    DateSpan? Period,
    IReadOnlyList<WhenDoubt> Doubts,
    IReadOnlyList<TextRange> Used)
{
    /// <summary>The name of a month that is the period and stays in the rest, since it may be part of a title ("the October workshop"); null for none.</summary>
    public string? MonthAside { get; init; }

    /// <summary>The text says nothing of when.</summary>
    public bool IsNothing => Used.Count == 0;

    /// <summary>The text without the parts that speak of when; each is replaced by one space.</summary>
    /// <param name="text">The text that was read.</param>
    public string Rest(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var range in Used.Reverse())
        {
            text = string.Concat(text.AsSpan(0, range.Start), " ", text.AsSpan(range.End));
        }

        return text;
    }
}
