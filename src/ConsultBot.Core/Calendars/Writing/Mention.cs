namespace ConsultBot.Core.Calendars.Writing;

/// <summary>A stretch of a text that speaks of when.</summary>
/// <param name="First">Its first lexeme.</param>
/// <param name="Next">The lexeme after it.</param>
internal sealed record Mention(int First, int Next)
{
    public DateSpan? Days { get; init; }

    public ClockSpan? Hours { get; init; }

    public DateSpan? Period { get; init; }

    /// <summary>An IANA id or an offset.</summary>
    public string? Zone { get; init; }

    public WhenDoubt? Doubt { get; init; }

    /// <summary>A month's name alone may be part of a title: it stays in the rest of the text.</summary>
    public bool IsAside { get; init; }

    public bool IsOfDays => Days is not null || Doubt is { Kind: not (WhenDoubtKind.MorningOrAfternoon or WhenDoubtKind.NoSuchTime) };

    public bool IsOfHours => Hours is not null || Doubt is { Kind: WhenDoubtKind.MorningOrAfternoon or WhenDoubtKind.NoSuchTime };
}
