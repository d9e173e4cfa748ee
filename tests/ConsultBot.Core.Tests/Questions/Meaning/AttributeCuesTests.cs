using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Meaning;

public sealed class AttributeCuesTests
{
    [Theory]
    [InlineData(Language.English, "How many meetings has the Budapest Process held?")]
    [InlineData(Language.English, "How many asylum applications were there in the IGC?")]
    [InlineData(Language.English, "Of the Joint Consultations on Migration planned, how many had been held?")]
    [InlineData(Language.French, "Combien de réunions le Processus de Budapest a-t-il tenues ?")]
    [InlineData(Language.Spanish, "De las Consultas Conjuntas sobre Migración (JCM) previstas, ¿cuántas se habían hecho ya?")]
    public void Of_ANumberOfSomethingElse_IsNoCountOfMembers(Language language, string question) =>
        Assert.DoesNotContain(ProcessAspect.MemberCount, AttributeCues.Of(Engine.Read(question, language)));

    [Theory]
    [InlineData(Language.English, "How many are in the Bali Process?")]
    [InlineData(Language.English, "How many of the African states does it have?")]
    [InlineData(Language.French, "Combien de pays compte le Processus de Bali ?")]
    [InlineData(Language.Spanish, "¿Cuántos miembros tiene el Proceso de Bali?")]
    public void Of_ANumberOfStatesOrOfNothingElse_IsTheCountOfMembers(Language language, string question) =>
        Assert.Contains(ProcessAspect.MemberCount, AttributeCues.Of(Engine.Read(question, language)));

    [Theory]
    [InlineData("In which city did the Bali and Budapest people sit down together over returns?")]
    [InlineData("The first workshop based on it: where, and for which group of states?")]
    public void Ask_WhereSomethingHappened_IsForTheTexts(string question) => Assert.True(Engine.Ask(question).Question is FoundQuestion or BothQuestion { First: FoundQuestion });

    [Theory]
    [InlineData("Which states sit in MIDSA?", ProcessAspect.Members)]
    [InlineData("Where is the secretariat of MIDSA?", ProcessAspect.Secretariat)]
    public void Ask_WhoSitsOrWhereTheSecretariatIs_IsForTheFacts(string question, ProcessAspect aspect) =>
        Assert.Equal(aspect, Assert.Single(Assert.IsType<AttributeQuestion>(Engine.Ask(question).Question).Attributes));
}
