namespace ConsultBot.Core.Questions.Meaning;

/// <summary>The common understandings of the IAMM.</summary>
/// <param name="Numbers">Those asked for; empty for all.</param>
/// <param name="WantsCount">True when only their number is asked.</param>
public sealed record UnderstandingsQuestion(IReadOnlyList<int> Numbers, bool WantsCount = false) : Question
{
    /// <summary>A theme was asked for that no understanding has for its own: all are shown for the choice.</summary>
    public bool IsUnnamed { get; init; }
}
