namespace ConsultBot.Core.Knowledge;

/// <summary>Where states lie, after the geographic regions of the United Nations' "Standard country or area codes for statistical use" (M49).</summary>
internal static class Geography
{
    /// <summary>True also for every wider region around the one that the state is entered under.</summary>
    public static bool LiesIn(this KnowledgeBase knowledge, string state, string region)
    {
        var area = knowledge.GetState(state).Area;
        while (area is not null && area != region)
        {
            area = knowledge.GetRegion(area).Within;
        }

        return area is not null;
    }

    /// <returns>The region of the matrix that a geographic region is a part of: the one itself when processes are listed under it.</returns>
    public static string ListedUnder(this KnowledgeBase knowledge, string region)
    {
        while (knowledge.GetRegion(region).Within is { } wider)
        {
            region = wider;
        }

        return region;
    }
}
