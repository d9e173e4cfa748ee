using NodaTime;

namespace ConsultBot.Core.People;

/// <summary>Makes, withdraws and accepts invitations. What it reports as done is durable.</summary>
public interface IInvitations
{
    /// <summary>Keeps a new person without identities, and an invitation for the person.</summary>
    /// <param name="person">With an id of <see cref="ParticipantIds.Create"/> and no identities.</param>
    /// <param name="life">More than zero, at most <see cref="Invitation.MostDays"/> days.</param>
    /// <param name="by">Id of the participant who invites, or null.</param>
    Task<IssuedInvitation> InviteAsync(Participant person, Duration life, string? by, CancellationToken cancellationToken);

    /// <summary>Makes another invitation for a person who is there already: a second device, or a link that was lost.</summary>
    /// <returns>Null when there is no such person.</returns>
    Task<IssuedInvitation?> InviteAgainAsync(string person, Duration life, string? by, CancellationToken cancellationToken);

    /// <summary>Looks an invitation up and uses nothing up.</summary>
    /// <returns>Null when there is none of that token.</returns>
    Task<OfferedInvitation?> FindAsync(InvitationToken token, CancellationToken cancellationToken);

    /// <summary>Makes an identity the person's, once: of several who accept at the same moment, one does.</summary>
    Task<Acceptance> AcceptAsync(InvitationToken token, ChannelIdentity identity, CancellationToken cancellationToken);

    /// <summary>Every invitation that is kept, the oldest first.</summary>
    Task<IReadOnlyList<Invitation>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Withdraws every open invitation of a person.</summary>
    /// <returns>How many were open.</returns>
    Task<int> RevokeAsync(string person, CancellationToken cancellationToken);
}
