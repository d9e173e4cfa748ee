namespace ConsultBot.Core.Questions.Reading;

/// <summary>A word, number or sign of a question.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Start">Where it begins in the text as written.</param>
/// <param name="Length">Its length as written.</param>
public readonly record struct Token(string Text, int Start, int Length)
{
    /// <summary>Where it ends in the text as written: the index after its last letter.</summary>
    public int End => Start + Length;

    public bool IsNumber => Text.Length > 0 && char.IsAsciiDigit(Text[0]);
}
