namespace ConsultBot.Core.Calendars.Writing;

/// <param name="Kind">What it does.</param>
/// <param name="Value">Its number, where it has one.</param>
/// <param name="Digits">How many digits it was written with; 0 for words.</param>
/// <param name="IsOrdinal">Written as "14th" or "1er".</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">Its length in the text.</param>
/// <param name="Spaced">Whether white space stands before it.</param>
internal readonly record struct Lexeme(CalendarWord Kind, int Value, int Digits, bool IsOrdinal, int Start, int Length, bool Spaced)
{
    public static Lexeme None { get; } = new(CalendarWord.Other, 0, 0, false, 0, 0, true);

    public int End => Start + Length;

    public bool Is(CalendarWord kind) => Kind == kind;
}
