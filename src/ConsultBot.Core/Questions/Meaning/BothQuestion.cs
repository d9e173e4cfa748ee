namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Two questions asked in one breath. At least one of them is answered.</summary>
/// <param name="First">How the first was understood.</param>
/// <param name="Second">How the second was understood.</param>
public sealed record BothQuestion(Question First, Question Second) : Question
{
    /// <summary>The one that the conversation goes on from: the last that is answered.</summary>
    public Question Latest => Second is NotCovered ? First : Second;
}
