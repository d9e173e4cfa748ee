namespace ConsultBot.Core.Knowledge;

/// <summary>The year that a source gives for a beginning.</summary>
/// <param name="Year">The year.</param>
/// <param name="Note">What the source adds, such as the first ministerial conference; or null.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record DatedYear(int Year, LocalText? Note, Evidence Evidence);
