namespace ConsultBot.Core.Knowledge.Documents.Blocks;

/// <summary>How a number is written.</summary>
public enum NumberStyle
{
    Bullet,
    Arabic,
    UpperRoman,
    LowerRoman,
    UpperLetter,
    LowerLetter,

    /// <summary>Words and signs around or instead of a number, such as "Article 5".</summary>
    Words,
}
