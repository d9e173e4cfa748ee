using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Reading;

/// <summary>A slip in the little word that asks is forgiven; a name is not taken for one.</summary>
public sealed class AskingWordTests
{
    [Theory]
    [InlineData("Whwn did the Bali Process begin?", ProcessAspect.Start, Language.English)]
    [InlineData("What doea the Bali Process discuss?", ProcessAspect.Topics, Language.English)]
    [InlineData("Whar are the priorities of the Bali Process?", ProcessAspect.Priorities, Language.English)]
    [InlineData("Quels sint les membres du Processus de Bali ?", ProcessAspect.Members, Language.French)]
    public void Ask_SlipInTheAskingWord_AsksForTheSame(string question, ProcessAspect aspect, Language language)
    {
        var read = Assert.IsType<AttributeQuestion>(Engine.Ask(question, null, language).Question);

        Assert.Contains(aspect, read.Attributes);
    }

    [Theory]
    [InlineData("Which processes is Wien in?")]
    [InlineData("What does Wask discuss?")]
    public void Ask_UnknownName_IsNotReadAsAnAskingWord(string question) =>
        Assert.False(Engine.Ask(question).Question is AttributeQuestion or WhichProcessQuestion or ProcessListQuestion);
}
