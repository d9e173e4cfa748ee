using ConsultBot.Core.Questions.Answers;

namespace ConsultBot.Core.Tests.Questions.Answers;

public sealed class SuggestionsTests
{
    [Theory]
    [InlineData("Which processes began before 1997?")]
    [InlineData("List the processes")]
    [InlineData("Which processes discuss trafficking and were founded after 2010?")]
    [InlineData("Which process is the oldest?")]
    [InlineData("Which are the oldest and the youngest process?")]
    [InlineData("How many common understandings are there?")]
    [InlineData("Effective practice headings")]
    [InlineData("Heading 4")]
    [InlineData("Heading 40")]
    [InlineData("Which headings have no sub-headings?")]
    [InlineData("Which processes is Indonesia in?")]
    [InlineData("Which processes is Kenya in?")]
    [InlineData("Is Fiji in the Bali Process?")]
    public void Ask_WhatTheFactsAnswer_SuggestsTwoOrThreeQuestions(string question)
    {
        var suggested = Engine.Ask(question).Answer.Suggestions.Select(suggestion => suggestion.Asks).ToList();

        Assert.InRange(suggested.Count, 2, 3);
        Assert.Equal(suggested.Count, suggested.Select(phrase => (phrase.Key, phrase.Arguments.GetValueOrDefault("process"), (phrase.Arguments.GetValueOrDefault("number") as Argument.Number)?.Value)).Distinct().Count());
    }
}
