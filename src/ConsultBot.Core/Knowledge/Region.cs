namespace ConsultBot.Core.Knowledge;

/// <summary>A region under which processes are listed, or a geographic region that states lie in.</summary>
/// <param name="Id">Stable short id, such as "africa".</param>
/// <param name="Name">As the matrix names it, or the United Nations' geographic classification (M49).</param>
/// <param name="Variants">Other words for it.</param>
/// <param name="Within">Id of the wider region that it is a part of, or null.</param>
public sealed record Region(string Id, LocalText Name, LocalNames Variants, string? Within = null);
