namespace ConsultBot.Core.Workshops;

/// <summary>Who is told that a workshop exists.</summary>
public enum WorkshopVisibility
{
    AllParticipants,

    /// <summary>Only who is invited or registered, and organizers.</summary>
    InvitedOnly,
}
