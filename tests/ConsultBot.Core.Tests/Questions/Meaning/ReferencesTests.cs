using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Meaning;

public sealed class ReferencesTests
{
    [Theory]
    [InlineData(Language.English, "When did MIDSA begin?", "and MIDWA?", "which is older?", "midsa", "midwa")]
    [InlineData(Language.Spanish, "¿De qué año es el Proceso de Bali?", "¿Y el de Manila?", "Entonces, ¿cuál es más antiguo?", "bali-process", "manila-process")]
    [InlineData(Language.French, "De quand date le MIDSA ?", "Et le MIDWA ?", "lequel est plus ancien ?", "midsa", "midwa")]
    public void Ask_WhichOfTwoSpokenOfIsOlder_ComparesThem(Language language, string first, string second, string then, string one, string other)
    {
        var focus = Engine.Ask(second, Engine.Ask(first, null, language).Focus, language).Focus;

        Assert.Equal([one, other], Assert.IsType<ExtremeQuestion>(Engine.Ask(then, focus, language).Question).Among);
    }

    [Fact]
    public void Ask_WhichIsTheOldest_AfterTwo_MeansAll()
    {
        var focus = Engine.Ask("and MIDWA?", Engine.Ask("When did MIDSA begin?").Focus).Focus;

        Assert.Empty(Assert.IsType<ExtremeQuestion>(Engine.Ask("Which process is the oldest?", focus).Question).Among);
    }

    [Fact]
    public void Ask_WhichIsBiggerOfTwoListed_ComparesThem()
    {
        var two = Engine.Ask("Which two RCPs date from 2002?");

        Assert.Equal(two.Focus.Listed, Assert.IsType<ExtremeQuestion>(Engine.Ask("which of the two is bigger, and by how much?", two.Focus).Question).Among);
    }

    [Theory]
    [InlineData("compare with Bali")]
    [InlineData("how does that compare to Bali?")]
    public void Ask_ToCompareWithAnother_ComparesTheOneSpokenOf(string then)
    {
        var colombo = Engine.Ask("Tell me about the Colombo Process");

        Assert.Equal(["colombo-process", "bali-process"], Assert.IsType<CompareQuestion>(Engine.Ask(then, colombo.Focus).Question).Processes);
    }

    [Theory]
    [InlineData(Language.English, "Which processes are in Africa?", "The last one: since when?", "midwa")]
    [InlineData(Language.English, "Which processes are in Africa?", "The first one, who chairs it?", "midsa")]
    [InlineData(Language.Spanish, "¿Qué procesos hay en África?", "El último, ¿cuándo empezó?", "midwa")]
    public void Ask_OfTheLastOneOfAList_IsNotTheLastOfAll(Language language, string list, string then, string process)
    {
        var asked = Assert.IsType<AttributeQuestion>(Engine.Ask(then, Engine.Ask(list, null, language).Focus, language).Question);

        Assert.Equal([process], asked.Processes);
    }
}
