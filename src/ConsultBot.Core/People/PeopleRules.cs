namespace ConsultBot.Core.People;

/// <summary>Who may do what with people.</summary>
public static class PeopleRules
{
    /// <param name="role">Of who asks; null for a guest, of whom nothing is known.</param>
    /// <param name="action">What is asked.</param>
    public static bool May(PersonRole? role, PersonAction action) => action switch
    {
        PersonAction.OwnDetails => role is not null,
        PersonAction.InviteDelegate or PersonAction.List or PersonAction.RevokeDelegate => role >= PersonRole.Organizer,
        PersonAction.InviteOrganizer or PersonAction.RevokeOrganizer or PersonAction.Erase => role == PersonRole.Admin,
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    /// <summary>Inviting somebody into that role.</summary>
    public static PersonAction Inviting(PersonRole role) => role == PersonRole.Delegate ? PersonAction.InviteDelegate : PersonAction.InviteOrganizer;

    /// <summary>Withdrawing the invitations of somebody of that role.</summary>
    public static PersonAction Revoking(PersonRole role) => role == PersonRole.Delegate ? PersonAction.RevokeDelegate : PersonAction.RevokeOrganizer;
}
