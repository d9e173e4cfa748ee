namespace ConsultBot.Tables;

/// <summary>A row of the table OpenTurns.</summary>
/// <param name="Key">Its row key, which begins with the time.</param>
/// <param name="ETag">Needed to remove it; it is written once and never changed.</param>
/// <param name="Since">When the turn was announced.</param>
internal sealed record Announcement(string Key, string ETag, DateTimeOffset Since);
