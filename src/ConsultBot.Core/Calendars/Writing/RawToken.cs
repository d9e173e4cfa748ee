namespace ConsultBot.Core.Calendars.Writing;

/// <summary>A run of letters, a run of digits or one sign.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">Its length in the text.</param>
/// <param name="Spaced">Whether white space stands before it.</param>
internal readonly record struct RawToken(string Text, int Start, int Length, bool Spaced)
{
    public bool IsWord => char.IsLetter(Text[0]);

    public bool IsNumber => char.IsAsciiDigit(Text[0]);

    public int End => Start + Length;
}
