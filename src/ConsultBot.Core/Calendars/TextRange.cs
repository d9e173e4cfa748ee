namespace ConsultBot.Core.Calendars;

/// <summary>A stretch of a text.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">Number of characters; more than zero.</param>
public readonly record struct TextRange(int Start, int Length)
{
    public int End => Start + Length;
}
