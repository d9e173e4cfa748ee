namespace ConsultBot.Core.Questions.Reading;

/// <summary>A word, number or sign of a question.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Start">Where it begins in the text as written.</param>
/// <param name="Length">Its length as written.</param>
public readonly record struct Token(string Text, int Start, int Length)
{
    public bool IsNumber => Text.Length > 0 && char.IsAsciiDigit(Text[0]);
}
