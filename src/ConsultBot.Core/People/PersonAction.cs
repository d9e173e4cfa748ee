namespace ConsultBot.Core.People;

/// <summary>What somebody may want to do with people.</summary>
public enum PersonAction
{
    /// <summary>Invites a delegate.</summary>
    InviteDelegate,

    /// <summary>Invites an organizer or an admin.</summary>
    InviteOrganizer,

    /// <summary>Reads who takes part.</summary>
    List,

    /// <summary>Withdraws the open invitations of a delegate.</summary>
    RevokeDelegate,

    /// <summary>Withdraws the open invitations of an organizer or an admin.</summary>
    RevokeOrganizer,

    /// <summary>Erases somebody else.</summary>
    Erase,

    /// <summary>Reads, corrects or erases what is held of oneself.</summary>
    OwnDetails,
}
