namespace ConsultBot.Core.Knowledge;

/// <summary>What a fact rests on.</summary>
/// <param name="Citations">At least one.</param>
/// <param name="AsOf">The date the source speaks of.</param>
public sealed record Evidence(IReadOnlyList<Citation> Citations, PartialDate AsOf)
{
    /// <summary>The place that holds a numbered item, for statements about all items: "Annex A" for "Annex A, no. 12".</summary>
    public Citation Whole => new(Citations[0].Source, Citations[0].Locator.Split(',')[0]);
}
