namespace ConsultBot.Tables.Knowledge;

/// <summary>What became of going back to a version.</summary>
public enum RollbackOutcome
{
    /// <summary>It is the current one now.</summary>
    Reinstated,

    /// <summary>It was the current one already.</summary>
    Unchanged,

    /// <summary>There is no such version (any more).</summary>
    Missing,

    /// <summary>Others changed the knowledge again and again at the same time; it may be tried again.</summary>
    Overtaken,
}
