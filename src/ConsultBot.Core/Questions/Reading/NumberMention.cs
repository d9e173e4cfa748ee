namespace ConsultBot.Core.Questions.Reading;

/// <summary>A number in a question.</summary>
/// <param name="Value">The number.</param>
/// <param name="At">Index of its token.</param>
/// <param name="IsOrdinal">True for "third", "3rd".</param>
public sealed record NumberMention(int Value, int At, bool IsOrdinal)
{
    /// <summary>A number that can only be a year of the common era in this field.</summary>
    public bool IsYear => Value is >= 1900 and <= 2100 && !IsOrdinal;
}
