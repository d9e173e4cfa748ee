namespace ConsultBot.Core.Workshops;

/// <summary>How far a document of a workshop is.</summary>
public enum DocumentStatus
{
    /// <summary>To be written or sent.</summary>
    Expected,
    Received,

    /// <summary>Open to participants.</summary>
    Published,
}
