namespace ConsultBot.Core.People;

/// <summary>An invitation that was just made.</summary>
/// <param name="Person">Whom it is for.</param>
/// <param name="Invitation">As it is kept.</param>
/// <param name="Token">For the link; it cannot be had again.</param>
public sealed record IssuedInvitation(Participant Person, Invitation Invitation, InvitationToken Token);
