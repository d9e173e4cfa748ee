using NodaTime;

namespace ConsultBot.Core.Workshops.Telling;

/// <summary>A logistics summary that was issued.</summary>
/// <param name="Number">Counted from 1 for each workshop.</param>
/// <param name="At">When.</param>
/// <param name="Edits">Number of the last edit that it tells of.</param>
/// <param name="Registered">People with a seat then.</param>
/// <param name="Waiting">People on the waiting list then.</param>
/// <param name="Operation">The request that issued it: the same sent twice issues once.</param>
public sealed record IssuedSummary(int Number, Instant At, int Edits, int Registered, int Waiting, string Operation);
