namespace ConsultBot.Core.People;

/// <summary>What became of accepting an invitation.</summary>
/// <param name="Outcome">Which.</param>
/// <param name="Person">The person, if it was accepted; else null.</param>
public sealed record Acceptance(AcceptanceOutcome Outcome, Participant? Person);
