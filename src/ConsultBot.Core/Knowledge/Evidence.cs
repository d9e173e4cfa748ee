namespace ConsultBot.Core.Knowledge;

/// <summary>What a fact rests on.</summary>
/// <param name="Citations">At least one.</param>
/// <param name="AsOf">The date the source speaks of.</param>
public sealed record Evidence(IReadOnlyList<Citation> Citations, PartialDate AsOf);
