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
}
