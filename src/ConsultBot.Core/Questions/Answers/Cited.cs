using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>A sentence and where it stands.</summary>
/// <param name="Phrase">What is said.</param>
/// <param name="Citations">Where it stands; empty for what states no fact.</param>
public sealed record Cited(Phrase Phrase, IReadOnlyList<Citation> Citations)
{
    public static Cited Plain(Phrase phrase) => new(phrase, []);
}
