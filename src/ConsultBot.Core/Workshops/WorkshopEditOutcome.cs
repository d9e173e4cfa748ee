namespace ConsultBot.Core.Workshops;

/// <summary>What became of an edit.</summary>
public enum WorkshopEditOutcome
{
    Kept,

    /// <summary>The same request was kept before: nothing changed now.</summary>
    Repeated,

    /// <summary>Somebody else edited in between: show what changed, and let the editor decide again.</summary>
    ChangedMeanwhile,

    /// <summary>There is no such workshop.</summary>
    Unknown,
}
