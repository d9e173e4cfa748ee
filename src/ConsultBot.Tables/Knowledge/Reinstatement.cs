using NodaTime;

namespace ConsultBot.Tables.Knowledge;

/// <summary>That an older version was made the current one again.</summary>
/// <param name="By">Who did it, as they said.</param>
/// <param name="At">When.</param>
public sealed record Reinstatement(string By, Instant At);
