namespace ConsultBot.Core.Questions.Answers;

/// <summary>Answers two questions asked at once: both, or the one that is held, saying which is not.</summary>
internal static class BothAnswers
{
    private const int MostSuggestions = 3;

    /// <param name="first">The answer to the first question.</param>
    /// <param name="second">The answer to the second question.</param>
    public static Answer Join(Answer first, Answer second)
    {
        List<Answer> answered = [.. new[] { first, second }.Where(IsAnswered)];
        var blocks = answered.SelectMany(answer => answer.Blocks).ToList();
        if (answered.Count == 1)
        {
            blocks.Add(new AnswerBlock.Paragraph([Cited.Plain(Phrase.Of(IsAnswered(first) ? "Refusal.SecondPart" : "Refusal.FirstPart"))]));
        }

        return new Answer(AnswerKind.Answered, blocks, [], [.. answered.SelectMany(answer => answer.Suggestions).Distinct().Take(MostSuggestions)]);
    }

    private static bool IsAnswered(Answer answer) => answer.Kind == AnswerKind.Answered;
}
