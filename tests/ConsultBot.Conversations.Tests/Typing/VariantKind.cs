namespace ConsultBot.Conversations.Tests.Typing;

/// <summary>How a question is written differently.</summary>
internal enum VariantKind
{
    /// <summary>One slip in one word.</summary>
    OneSlip,

    /// <summary>One slip in each of two words.</summary>
    TwoSlips,

    /// <summary>All small or all capital letters.</summary>
    Case,

    /// <summary>Without accents and diacritics.</summary>
    Accents,

    /// <summary>Without punctuation, or with too much of it.</summary>
    Punctuation,

    /// <summary>More spaces, or hyphens where there are spaces in a name.</summary>
    Spaces,

    /// <summary>Two neighbouring small words change places.</summary>
    WordOrder,
}
