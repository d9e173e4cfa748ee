namespace ConsultBot.Core.People;

/// <summary>What an invitation is good for.</summary>
public enum InvitationStatus
{
    /// <summary>It waits to be accepted.</summary>
    Open,

    /// <summary>It was accepted; an invitation is accepted once.</summary>
    Accepted,

    /// <summary>It was withdrawn before anybody accepted it.</summary>
    Revoked,

    /// <summary>Its time is over.</summary>
    Expired,
}
