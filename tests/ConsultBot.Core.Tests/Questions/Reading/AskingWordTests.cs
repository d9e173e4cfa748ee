using System.Text;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;
using ConsultBot.Core.Questions.Phrases;

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
    [InlineData("Quand la Conférence du Caire a-t-elle été tenue, et où ?")]
    [InlineData("QUAND LA CONFÉRENCE DU CAIRE A-T-ELLE ÉTÉ TENUE, ET OÙ ?")]
    public void Read_WhereInFrench_AsksForAPlaceAndOffersNoChoice(string question)
    {
        var read = Engine.Read(question, Language.French);

        Assert.True(read.Has(Cue.Where));
        Assert.False(read.Has(Cue.Or));
    }

    [Theory]
    [InlineData("Quand et où la CMMI a-t-elle été créée ?")]
    [InlineData("¿Quién preside la Conferencia Suramericana sobre Migración?")]
    public void Ask_AccentsBesideTheirLetters_AreReadAsInThem(string question)
    {
        var language = question[0] == '¿' ? Language.Spanish : Language.French;
        var beside = Engine.Ask(question.Normalize(NormalizationForm.FormD), null, language);

        Assert.Equal(question, beside.Read.Text);
        Assert.Equal(Engine.Ask(question, null, language).Read.Cues, beside.Read.Cues);
    }

    [Theory]
    [InlineData("Which processes is Wien in?")]
    [InlineData("What does Wask discuss?")]
    public void Ask_UnknownName_IsNotReadAsAnAskingWord(string question) =>
        Assert.False(Engine.Ask(question).Question is AttributeQuestion or WhichProcessQuestion or ProcessListQuestion);
}
