using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Meaning;
using Xunit.Abstractions;

namespace ConsultBot.Core.Tests.Questions.Findings;

/// <summary>The questions that entries of the knowledge say they answer.</summary>
public sealed class AskedQuestionsTests(ITestOutputHelper output)
{
    /// <summary>Some entries share a place of their source, and facts answer some of the questions: those are right as well.</summary>
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    [InlineData(Language.Spanish)]
    public void Ask_WhatAnEntrySaysItAnswers_IsAnsweredByIt(Language language)
    {
        var asked = Asked(language).ToList();
        var missed = asked.Where(entry => !Answers(Ask(entry.Question, language), entry.Id, entry.Places)).ToList();

        output.WriteLine($"{asked.Count - missed.Count} of {asked.Count}");
        output.WriteLine(string.Join('\n', missed.Select(entry => $"{entry.Id}: {entry.Question}")));
        Assert.NotEmpty(asked);
        Assert.True(missed.Count <= asked.Count * 0.08, $"{missed.Count} of {asked.Count} missed");
    }

    [Fact]
    public void Asked_OfAnEntry_StandsInThreeLanguagesAndOnce()
    {
        var entries = Entries().Where(entry => entry.Asked.English.Count > 0).ToList();

        Assert.All(entries, entry => Assert.All(Languages.All, language => Assert.NotEmpty(entry.Asked.In(language))));
        Assert.All(Languages.All, language => Assert.DoesNotContain(
            entries.SelectMany(entry => entry.Asked.In(language)).GroupBy(question => question, StringComparer.OrdinalIgnoreCase), same => same.Count() > 1));
    }

    private static IEnumerable<(string Id, LocalNames Asked, IReadOnlyList<Citation> Places)> Entries() =>
    [
        .. Engine.Shipped.Knowledge.Passages.Select(entry => (entry.Id, entry.Asked, entry.Evidence.Citations)),
        .. Engine.Shipped.Knowledge.Events.Select(entry => (entry.Id, entry.Asked, entry.Evidence.Citations)),
        .. Engine.Shipped.Knowledge.Disagreements.Select(entry => (entry.Id, entry.Asked, (IReadOnlyList<Citation>)[.. entry.Sides.SelectMany(side => side.Evidence.Citations)])),
    ];

    private static IEnumerable<(string Id, string Question, IReadOnlyList<Citation> Places)> Asked(Language language) =>
        Entries().SelectMany(entry => entry.Asked.In(language).Select(question => (entry.Id, question, entry.Places)));

    private static bool Answers(Reply reply, string id, IReadOnlyList<Citation> places) => reply.Answer.Kind == AnswerKind.Answered
        && (reply.Question is FoundQuestion found ? found.Findings.Contains(id) : reply.Answer.Citations.Intersect(places).Any());

    private static Reply Ask(string question, Language language) => Engine.Ask(question, null, language);
}
