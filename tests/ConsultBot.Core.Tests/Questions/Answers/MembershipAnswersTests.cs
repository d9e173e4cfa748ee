using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.Tests.Questions.Answers;

public sealed class MembershipAnswersTests
{
    [Theory]
    [InlineData(Language.English, "Is Serbia in the Budapest Process?", "Membership.Former")]
    [InlineData(Language.English, "Is Belgrade in the Budapest Process?", "Membership.Former")]
    [InlineData(Language.French, "Le Monténégro est-il membre du Forum MARRI ?", "Membership.Former")]
    [InlineData(Language.Spanish, "¿Está Serbia en el Proceso de Budapest?", "Membership.Former")]
    [InlineData(Language.English, "Is Czechoslovakia in the Söderköping Process?", "Membership.Successors")]
    [InlineData(Language.English, "Is the United States in PIDC?", "Membership.Territories")]
    [InlineData(Language.English, "Is Macao in the Bali Process?", "Membership.No")]
    [InlineData(Language.English, "Is England in the IGC?", "Membership.Yes")]
    [InlineData(Language.English, "Is Serbia in the IGC?", "Membership.No")]
    public void Ask_WhetherAStateTakesPart_LooksUnderItsOtherNames(Language language, string question, string key) =>
        Assert.Equal(key, Assert.Single(Engine.Sentences(Engine.Ask(question, null, language).Answer.Blocks)).Phrase.Key);
}
