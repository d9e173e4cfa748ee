namespace ConsultBot.Core.Workshops.Reading;

/// <summary>How far something is moved from where it stands: "a week later", "d’une demi-heure", "un día antes".</summary>
/// <param name="Days">Negative for earlier.</param>
/// <param name="Minutes">Negative for earlier.</param>
public sealed record WorkshopShift(int Days, int Minutes);
