using NodaTime;

namespace ConsultBot.Core.Workshops;

/// <summary>An edit to be kept.</summary>
/// <param name="Workshop">As it shall be; its revision is set when it is kept.</param>
/// <param name="ETag">Of the state that the editor saw; null for a new workshop.</param>
/// <param name="By">Id of who does it.</param>
/// <param name="Operation">The same for the same request sent twice, such as the activity's id; at most 128 characters.</param>
/// <param name="At">When.</param>
public sealed record WorkshopEdit(Workshop Workshop, string? ETag, string By, string Operation, Instant At);
