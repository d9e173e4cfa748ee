namespace ConsultBot.Core.Questions.Phrases;

/// <summary>A phrase found in a question.</summary>
/// <param name="Cue">What it points at.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Count">How many tokens it covers.</param>
public sealed record CueMention(Cue Cue, int First, int Count)
{
    /// <summary>Index after its last token.</summary>
    public int End => First + Count;
}
