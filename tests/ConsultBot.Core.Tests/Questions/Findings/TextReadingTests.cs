using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Findings;

/// <summary>What is looked for in the texts, and what is not.</summary>
public sealed class TextReadingTests
{
    [Theory]
    [InlineData(Language.English, "Who chairs the Rabat Process?")]
    [InlineData(Language.English, "How does the Global Compact see return?")]
    [InlineData(Language.English, "What did the GFMD recommend on remittances?")]
    [InlineData(Language.French, "Que dit le Pacte mondial sur le retour ?")]
    [InlineData(Language.French, "Qui préside le Processus de Khartoum ?")]
    [InlineData(Language.Spanish, "¿Qué dice el Pacto Mundial sobre el retorno?")]
    [InlineData(Language.Spanish, "¿Qué relación hay entre la Agenda 2030 y las remesas?")]
    public void Ask_ForANameYoungerThanTheSources_SaysThatItIsNewer(Language language, string question)
    {
        var reply = Engine.Ask(question, null, language);

        Assert.True(Assert.IsType<NotCovered>(reply.Question).Newer);
        Assert.Equal(AnswerKind.Refused, reply.Answer.Kind);
    }

    [Theory]
    [InlineData(Language.English, "What is this pathfinder approach that everybody mentions?", "t-pathfinder")]
    [InlineData(Language.English, "Explain \"good governance\" the way a grandmother would understand", "t-good-governance")]
    [InlineData(Language.French, "Qu'est-ce que la fuite des cerveaux dont parle tout le monde ?", "t-brain-drain")]
    public void Ask_ToExplainATermInManyWords_TellsWhatItMeans(Language language, string question, string term) =>
        Assert.Equal([term], Assert.IsType<FoundQuestion>(Engine.Ask(question, null, language).Question).Findings);

    [Theory]
    [InlineData(Language.English, "What is the salary of a GATS negotiator in Geneva?")]
    [InlineData(Language.French, "Quelle est l'adresse du secrétariat du GATS à Genève ?")]
    public void Ask_SomethingOfATerm_IsNotAnsweredByItsMeaning(Language language, string question) =>
        Assert.IsType<NotCovered>(Engine.Ask(question, null, language).Question);

    [Theory]
    [InlineData(Language.English, "Is Kenya in the APC?", "What about the Budapest Process?")]
    [InlineData(Language.French, "Le Kenya est-il membre de l'APC ?", "Et le Processus de Budapest ?")]
    [InlineData(Language.Spanish, "¿Es Kenia miembro de la APC?", "¿Y el Proceso de Budapest?")]
    public void Ask_WhatAboutAnotherProcess_AsksTheSameOfIt(Language language, string before, string now)
    {
        var same = Engine.Ask(now, Engine.Ask(before, null, language).Focus, language);

        var asked = Assert.IsType<MembershipQuestion>(same.Question);
        Assert.Equal(("budapest-process", new PartyRef(true, "kenya")), (Assert.Single(asked.Processes), Assert.Single(asked.Parties)));
    }

    [Theory]
    [InlineData(Language.French, "Qui a lancé la CMMI et dans quelle ville ?")]
    [InlineData(Language.Spanish, "¿Quién puso en marcha la CMMI y en qué ciudad?")]
    public void Ask_ForThePlaceOfABodyThatNoRosterLists_IsToldByATextOnIt(Language language, string question)
    {
        var asked = Engine.Ask(question, null, language).Question;
        IReadOnlyList<Question> parts = asked is BothQuestion both ? [both.First, both.Second] : [asked];

        Assert.Contains("gcim", Assert.IsType<FoundQuestion>(parts[0]).Findings[0], StringComparison.Ordinal);
        Assert.DoesNotContain(parts, part => part is ProcessListQuestion);
    }
}
