namespace ConsultBot.Core.People;

/// <summary>What became of accepting an invitation.</summary>
public enum AcceptanceOutcome
{
    /// <summary>The identity is the person's from now on, or was already by this very invitation.</summary>
    Accepted,

    /// <summary>There is no such invitation: mistyped, altered, or its person was erased.</summary>
    Unknown,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>It was withdrawn.</summary>
    Revoked,

    /// <summary>Somebody accepted it before.</summary>
    Used,

    /// <summary>The identity belongs to another person.</summary>
    IdentityTaken,
}
