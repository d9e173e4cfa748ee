using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Meaning;

public sealed class JudgementReadingTests
{
    [Theory]
    [InlineData(Language.English, "Which state takes part in the most processes?")]
    [InlineData(Language.English, "Which country is a member of the fewest RCPs?")]
    [InlineData(Language.French, "Quel État participe au plus grand nombre de processus ?")]
    [InlineData(Language.Spanish, "¿Qué Estado participa en más procesos?")]
    public void Ask_ForARankingOfStates_IsRefusedAsAJudgement(Language language, string question) =>
        Assert.Equal(RefusalReason.Judgement, Assert.IsType<NotCovered>(Engine.Ask(question, null, language).Question).Reason);

    [Theory]
    [InlineData(Language.English, "Which process has the most member states?")]
    [InlineData(Language.French, "Quel processus compte le plus de membres ?")]
    [InlineData(Language.Spanish, "¿Qué proceso tiene más miembros?")]
    public void Ask_ForTheLargestProcess_IsAnOrderOfSize(Language language, string question) =>
        Assert.IsType<ExtremeQuestion>(Engine.Ask(question, null, language).Question);
}
