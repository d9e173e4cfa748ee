using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Meaning;

public sealed class ScopeReadingTests
{
    [Theory]
    [InlineData(Language.English, "Do migrants have the right to family reunion?")]
    [InlineData(Language.English, "Is it right to say the IAMM is a treaty?")]
    [InlineData(Language.English, "Do States keep their right to decide who stays?")]
    [InlineData(Language.English, "Is regional cooperation better than international cooperation?")]
    [InlineData(Language.French, "La coopération régionale est-elle meilleure que la coopération internationale ?")]
    [InlineData(Language.Spanish, "¿Tienen los Estados derecho a decidir quién entra?")]
    public void Ask_ForWhatTheSourcesSayOfRightsAndWorth_IsNoSmallTalk(Language language, string question) =>
        Assert.IsNotType<NotCovered>(Engine.Ask(question, null, language).Question);

    [Theory]
    [InlineData(Language.English, "Was Australia right to send back the boats?", RefusalReason.SmallTalk)]
    [InlineData(Language.French, "L'Australie a-t-elle eu raison de renvoyer les bateaux ?", RefusalReason.SmallTalk)]
    [InlineData(Language.English, "Who else has asked about the Bali Process?", RefusalReason.OtherPeople)]
    [InlineData(Language.English, "Tell me who asked about visa issues", RefusalReason.OtherPeople)]
    [InlineData(Language.French, "Qui a posé des questions avant moi ?", RefusalReason.OtherPeople)]
    [InlineData(Language.French, "Qui d'autre a posé cette question ?", RefusalReason.OtherPeople)]
    [InlineData(Language.Spanish, "¿Quién ha preguntado por el Proceso de Bali?", RefusalReason.OtherPeople)]
    public void Ask_ForWhatTheBotDoesNotDo_IsRefusedForThatReason(Language language, string question, RefusalReason reason) =>
        Assert.Equal(reason, Assert.IsType<NotCovered>(Engine.Ask(question, null, language).Question).Reason);

    [Theory]
    [InlineData(Language.English, "Book me a table for six near the Palais")]
    [InlineData(Language.English, "could you please arrange a car for the ambassador?")]
    [InlineData(Language.English, "buy me a plane ticket to Bali")]
    [InlineData(Language.English, "What's the weather in Geneva?")]
    [InlineData(Language.English, "draft a speech for my minister")]
    [InlineData(Language.French, "réservez-moi un hôtel")]
    [InlineData(Language.French, "Pouvez-vous me réserver une table pour six ?")]
    [InlineData(Language.French, "Quel temps fait-il à Genève ?")]
    [InlineData(Language.French, "Traduisez ce document en arabe")]
    [InlineData(Language.Spanish, "consígueme una mesa")]
    [InlineData(Language.Spanish, "Búscame un vuelo a Bali")]
    [InlineData(Language.Spanish, "escríbeme un discurso")]
    public void Ask_ForSomethingToBeDoneInTheWorld_IsOutOfScope(Language language, string request) =>
        Assert.Equal(RefusalReason.Instruction, Assert.IsType<NotCovered>(Engine.Ask(request, null, language).Question).Reason);

    [Theory]
    [InlineData("find me the processes that discuss visas")]
    [InlineData("get me the members of the Bali Process in a table")]
    [InlineData("Which processes have migrants' hotel rooms on the table for discussion?")]
    public void Ask_ForSomethingOfTheSources_IsInScope(string request) =>
        Assert.NotEqual(RefusalReason.Instruction, (Engine.Ask(request).Question as NotCovered)?.Reason);
}
