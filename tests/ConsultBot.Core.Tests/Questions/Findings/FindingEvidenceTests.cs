using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Findings;

public sealed class FindingEvidenceTests
{
    [Theory]
    [InlineData("For what did Human Rights Watch attack IOM?", "p-hrw-charges-iom")]
    public void Ask_InAWordThatOnlyTheQuestionsOfAFindingHave_IsAnsweredFromIt(string question, string finding)
    {
        Assert.DoesNotContain("attack", Engine.Shipped.Knowledge.Passages.Single(passage => passage.Id == finding).Text.English, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(finding, Assert.IsType<FoundQuestion>(Engine.Ask(question).Question).Findings);
    }

    [Fact]
    public void Ask_WhatDecidesTheQuestionStandsInNoText_IsRefused() =>
        Assert.Equal(AnswerKind.Refused, Engine.Ask("How many refugees did UNHCR resettle in 2004?").Answer.Kind);
}
