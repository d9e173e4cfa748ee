namespace ConsultBot.Tables.Knowledge;

/// <summary>What a change means for the version that is current when it is asked.</summary>
/// <typeparam name="TOutcome">What the one who asked for the change is told.</typeparam>
/// <param name="Outcome">What becomes of the change.</param>
/// <param name="Next">The version to be made; its number and ETag do not count. Null when the current one stays.</param>
internal sealed record VersionPlan<TOutcome>(TOutcome Outcome, VersionRow? Next);
