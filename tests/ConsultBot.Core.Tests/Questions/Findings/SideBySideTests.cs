using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Findings;

public sealed class SideBySideTests
{
    [Theory]
    [InlineData("en", "What is the difference between the GCIM and the GMG?", "t-gcim,t-gmg")]
    [InlineData("fr", "Quelle est la différence entre la CMMI et le GMG ?", "t-gcim,t-gmg")]
    [InlineData("es", "¿Qué diferencia hay entre Berna I y Berna II?", "t-berne-i,t-berne-ii")]
    [InlineData("en", "Are an RCP and an RCMP different things?", "d-rcp-name,t-rcp,t-rcmp")]
    public void Ask_HowTermsDiffer_TellsWhatEachIs(string language, string question, string findings) =>
        Assert.Equal(findings.Split(','), Assert.IsType<FoundQuestion>(Engine.Ask(question, null, Languages.Find(language)!.Value).Question).Findings);

    [Theory]
    [InlineData("en", "Berne I and Berne II, how many participants did each have?")]
    [InlineData("fr", "Berne I et Berne II : combien de participants chacune ?")]
    public void Ask_ForSomethingOfEach_AnswersForBoth(string language, string question)
    {
        var both = Assert.IsType<BothQuestion>(Engine.Ask(question, null, Languages.Find(language)!.Value).Question);

        Assert.NotEqual(Assert.IsType<FoundQuestion>(both.First).Findings, Assert.IsType<FoundQuestion>(both.Second).Findings);
    }

    [Fact]
    public void Ask_HowTwoProcessesDiffer_ComparesTheirFacts() =>
        Assert.IsType<CompareQuestion>(Engine.Ask("What is the difference between MIDSA and MIDWA?").Question);

    [Fact]
    public void Ask_ForOneOfTheEventsListed_TellsOfThatOne()
    {
        var listed = Engine.Ask("Which IDM workshops were held in 2004?");
        var events = Assert.IsType<EventListQuestion>(listed.Question).Events;

        var second = Engine.Ask("Who were the partners of the second one?", listed.Focus);

        Assert.Equal([events[1]], Assert.IsType<FoundQuestion>(second.Question).Findings);
    }
}
