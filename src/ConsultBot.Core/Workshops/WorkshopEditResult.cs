namespace ConsultBot.Core.Workshops;

/// <param name="Outcome">What became of the edit.</param>
/// <param name="State">The workshop as it stands now; null where there is none.</param>
/// <param name="Changes">Kept: what this edit changed. Changed meanwhile: nothing.</param>
/// <param name="Promoted">Who got a seat because limits were raised.</param>
public sealed record WorkshopEditResult(
    WorkshopEditOutcome Outcome, WorkshopState? State, IReadOnlyList<WorkshopChange> Changes, IReadOnlyList<Registration> Promoted);
