namespace ConsultBot.Core.Workshops;

/// <summary>Why nobody can register, or this person can't.</summary>
public enum RegistrationRefusal
{
    /// <summary>A draft: to who isn't an organizer it doesn't exist.</summary>
    NotAnnounced,
    Cancelled,
    Held,
    NotOpenYet,
    Closed,

    /// <summary>Only invited delegations may come.</summary>
    NotInvited,
}
