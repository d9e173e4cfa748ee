using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Meaning;

public sealed class ProcessReadingTests
{
    [Theory]
    [InlineData(Language.English, "What does Colombo discuss that Bali does not?", "colombo-process", "bali-process")]
    [InlineData(Language.English, "Which topics does MIDSA discuss but not MIDWA?", "midsa", "midwa")]
    [InlineData(Language.French, "Quels sujets le Processus de Colombo aborde-t-il mais pas le Processus de Bali ?", "colombo-process", "bali-process")]
    [InlineData(Language.Spanish, "¿Qué temas trata Colombo que Bali no trata?", "colombo-process", "bali-process")]
    public void Ask_WhatOneDiscussesAndTheOtherDoesNot_ListsTheDifference(Language language, string question, string process, string other)
    {
        var (of, without) = (Engine.Shipped.Knowledge.GetProcess(process), Engine.Shipped.Knowledge.GetProcess(other));
        var expected = of.Topics.Count(topic => without.Topics.All(listed => listed.Topic != topic.Topic));

        var reply = Engine.Ask(question, null, language);

        Assert.Equal(new TopicDifferenceQuestion(process, other), reply.Question);
        Assert.Equal(expected, Assert.Single(reply.Answer.Blocks.OfType<AnswerBlock.Listing>()).Items.Count);
    }

    [Theory]
    [InlineData("What do Colombo and Bali discuss?")]
    [InlineData("Which topics do the Colombo Process and the Bali Process not discuss?")]
    public void Ask_WhatTwoDiscuss_IsNoDifference(string question) => Assert.IsNotType<TopicDifferenceQuestion>(Engine.Ask(question).Question);
}
