using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Findings;
using ConsultBot.Core.Questions.Meaning;
using Xunit.Abstractions;

namespace ConsultBot.Core.Tests.Questions.Findings;

/// <summary>How well the bot tells what its texts answer from what they do not, over questions in three languages.</summary>
public sealed class FindingDecisionTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Ask_WhatATextAnswers_IsAnsweredFromIt(int half)
    {
        var asked = FindingQuestions.Answerable.Where((_, at) => at % 2 == half).ToList();
        var outcomes = asked.Select(question => (question.Text, Outcome: Judge(question))).ToList();
        Report(outcomes);

        Assert.True(Share(outcomes, "right") >= 0.87, $"right {Share(outcomes, "right")}");
        Assert.True(Share(outcomes, "wrong") <= 0.07, $"wrong {Share(outcomes, "wrong")}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Ask_WhatNoTextAnswers_IsRefused(int half)
    {
        var asked = FindingQuestions.Unanswerable.Where((_, at) => at % 2 == half).ToList();
        var outcomes = asked.Select(question => (question.Text, Outcome: Ask(question.Text, question.Language).Answer.Kind == AnswerKind.Answered ? "answered" : "refused")).ToList();
        Report(outcomes);

        Assert.True(Share(outcomes, "refused") >= 0.95, $"refused {Share(outcomes, "refused")}");
    }

    [Fact]
    public void Of_MoreEvidence_IsNeverLessSure()
    {
        var little = new FindingSigns(0.5, 0.4, 0.3, 0.2, LacksFocus: true, LacksYear: false, LacksNames: 0.5);

        Assert.All(
            [little with { Coverage = 0.6 }, little with { SentenceCoverage = 0.5 }, little with { Confidence = 0.4 }, little with { Unknown = 0.1 }, little with { LacksFocus = false }, little with { LacksNames = 0 }],
            more => Assert.True(FindingDecision.Of(more) > FindingDecision.Of(little)));
        Assert.True(FindingDecision.Of(little with { LacksYear = true }) < FindingDecision.Of(little));
    }

    /// <summary>Right: a finding that answers is among those shown, or facts answer from the same place of the same source.</summary>
    private static string Judge((Language Language, string[] Accepted, string Text) question)
    {
        var reply = Ask(question.Text, question.Language);
        if (reply.Answer.Kind != AnswerKind.Answered)
        {
            return "refused";
        }

        var isRight = reply.Question switch
        {
            FoundQuestion found => found.Findings.Any(question.Accepted.Contains),
            UnderstandingsQuestion understandings => understandings.Numbers.Any(number => question.Accepted.Contains($"understanding-{number}")),
            _ => SharesAPlace(reply.Answer, question.Accepted),
        };
        return isRight ? "right" : "wrong";
    }

    private static bool SharesAPlace(Answer answer, string[] accepted)
    {
        var places = KnowledgeFindings.Of(Engine.Shipped.Knowledge).Where(finding => accepted.Contains(finding.Id))
            .SelectMany(finding => finding.Sentences).SelectMany(sentence => sentence.Evidence.Citations);
        return answer.Citations.Intersect(places).Any();
    }

    private static Reply Ask(string text, Language language) => Engine.Ask(text, null, language);

    private static double Share(List<(string Text, string Outcome)> outcomes, string outcome) =>
        (double)outcomes.Count(one => one.Outcome == outcome) / outcomes.Count;

    private void Report(List<(string Text, string Outcome)> outcomes)
    {
        foreach (var group in outcomes.GroupBy(one => one.Outcome))
        {
            output.WriteLine($"{group.Key}: {group.Count()}{(group.Key is "right" or "refused" && group.Count() > outcomes.Count / 2 ? string.Empty : "\n  " + string.Join("\n  ", group.Select(one => one.Text)))}");
        }
    }
}
