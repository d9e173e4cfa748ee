namespace ConsultBot.Core.Knowledge;

/// <summary>A region under which processes are listed.</summary>
/// <param name="Id">Stable short id, such as "africa".</param>
/// <param name="Name">As the matrix names it.</param>
/// <param name="Variants">Other words for it.</param>
public sealed record Region(string Id, LocalText Name, LocalNames Variants);
