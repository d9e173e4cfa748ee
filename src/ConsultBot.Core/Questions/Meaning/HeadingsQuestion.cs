namespace ConsultBot.Core.Questions.Meaning;

/// <summary>The effective-practice headings of the IAMM.</summary>
/// <param name="Numbers">Those asked for; empty for all.</param>
/// <param name="WantsCount">True when only their number is asked.</param>
public sealed record HeadingsQuestion(IReadOnlyList<int> Numbers, bool WantsCount = false) : Question
{
    /// <summary>A theme was asked for that no heading names: all are shown for the choice.</summary>
    public bool IsUnnamed { get; init; }

    /// <summary>True: only those with sub-headings; false: only those without; null: either.</summary>
    public bool? HasParts { get; init; }

    /// <summary>It is asked whether there is one: yes or no comes first.</summary>
    public bool AsksWhether { get; init; }
}
