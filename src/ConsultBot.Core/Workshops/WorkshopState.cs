namespace ConsultBot.Core.Workshops;

/// <summary>A workshop as it was read, with who comes.</summary>
/// <param name="Workshop">The workshop.</param>
/// <param name="ETag">Changes with every edit of the workshop, not with registrations: an edit names the one it began with.</param>
/// <param name="Registrations">In order of arrival, withdrawn ones too.</param>
public sealed record WorkshopState(Workshop Workshop, string ETag, IReadOnlyList<Registration> Registrations);
