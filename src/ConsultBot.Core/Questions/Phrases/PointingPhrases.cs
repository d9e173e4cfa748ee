namespace ConsultBot.Core.Questions.Phrases;

/// <summary>How people speak of what was named before.</summary>
/// <param name="Words">Words that stand for it or for something of it: "it", "their".</param>
/// <param name="Impersonal">Phrases in which such a word stands for nothing: "is it true".</param>
public sealed record PointingPhrases(IReadOnlyList<string> Words, IReadOnlyList<string> Impersonal)
{
    public static PointingPhrases None { get; } = new([], []);
}
