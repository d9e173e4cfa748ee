using ConsultBot.Core.Questions;

namespace ConsultBot.Core.Tests.Questions;

public sealed class QuestionIdTests
{
    [Theory]
    [InlineData("Which processes began before 1997?", "Which processes began before 2001?")]
    [InlineData("Which processes discuss trafficking?", "Which processes discuss remittances?")]
    [InlineData("Which processes discuss trafficking?", "Which processes do not discuss trafficking?")]
    [InlineData("processes with either Kenya or Tanzania", "processes with either Kenya or Zambia")]
    [InlineData("Who is in Bali but not in the APC?", "Who is in the APC but not in Bali?")]
    [InlineData("Which African states observe the Bali Process?", "Which European states observe the Bali Process?")]
    [InlineData("Which processes have more than 30 members?", "Which processes have more than 20 members?")]
    public void Of_QuestionsWithOtherMeanings_IsNotTheSame(string one, string other) =>
        Assert.NotEqual(QuestionId.Of(Engine.Ask(one).Question), QuestionId.Of(Engine.Ask(other).Question));

    [Theory]
    [InlineData("Which processes began before 1997?", "list the RCPs founded before 1997", "processes Before:1997")]
    [InlineData("Who is in Bali but not in the APC?", "which states are in Bali but not in the APC?", null)]
    public void Of_OneMeaningInOtherWords_IsTheSame(string one, string other, string? id)
    {
        var first = QuestionId.Of(Engine.Ask(one).Question);

        Assert.Equal(id ?? first, first);
        Assert.Equal(first.Replace(" States ", " Everyone ", StringComparison.Ordinal), QuestionId.Of(Engine.Ask(other).Question).Replace(" States ", " Everyone ", StringComparison.Ordinal));
    }
}
