namespace ConsultBot.Core.Search.Ranking;

/// <summary>How a word of a text matches one of the question.</summary>
internal enum MatchKind
{
    /// <summary>Akin: <see cref="Kinship"/>.</summary>
    Kin,

    /// <summary>A correction of the question's word.</summary>
    Corrected,

    /// <summary>Another form of it.</summary>
    Form,

    /// <summary>The same word.</summary>
    Same,
}
