namespace ConsultBot.Core.People;

/// <summary>An invitation as its link finds it.</summary>
/// <param name="Invitation">Whatever its status.</param>
/// <param name="Person">Whom it is for.</param>
public sealed record OfferedInvitation(Invitation Invitation, Participant Person);
