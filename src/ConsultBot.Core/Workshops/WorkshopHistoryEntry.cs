using NodaTime;

namespace ConsultBot.Core.Workshops;

/// <summary>An edit of a workshop.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="At">When.</param>
/// <param name="By">Id of who did it.</param>
/// <param name="Revision">The workshop's revision since.</param>
/// <param name="Changes">What changed.</param>
public sealed record WorkshopHistoryEntry(int Number, Instant At, string By, int Revision, IReadOnlyList<WorkshopChange> Changes);
