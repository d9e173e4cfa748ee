using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Meaning;

public sealed class ListReadingTests
{
    [Theory]
    [InlineData(Language.English, "list the African processes by age", "midsa midwa")]
    [InlineData(Language.English, "Which processes discuss remittances? Sort them by year of foundation", "manila-process apc midwa")]
    [InlineData(Language.English, "sort the Asian processes by year", "manila-process apc bali-process colombo-process pidc")]
    [InlineData(Language.French, "Triez les processus africains par année de création", "midsa midwa")]
    [InlineData(Language.Spanish, "Ordene los procesos africanos por año de inicio", "midsa midwa")]
    public void Ask_InOrderOfTime_ListsByTheYearTheyBegan(Language language, string question, string processes)
    {
        var reply = Engine.Ask(question, null, language);

        Assert.True(Assert.IsType<ProcessListQuestion>(reply.Question).ByYear);
        Assert.Equal(processes.Split(' '), reply.Focus.Listed);
    }

    [Theory]
    [InlineData(Language.English, "Which processes discuss trafficking?", "sort them by year")]
    [InlineData(Language.French, "Quels processus parlent de la traite ?", "classez-les par ancienneté")]
    [InlineData(Language.Spanish, "¿Qué procesos tratan la trata?", "ordénelos por antigüedad")]
    public void Ask_ToSortTheListThatWasTold_ListsTheSameByYear(Language language, string list, string now)
    {
        var told = Engine.Ask(list, null, language);

        var sorted = Engine.Ask(now, told.Focus, language);

        Assert.NotEqual(told.Focus.Listed, sorted.Focus.Listed);
        Assert.Equal(told.Focus.Listed.Order(), sorted.Focus.Listed.Order());
        Assert.Equal("igc", sorted.Focus.Listed[0]);
    }

    [Theory]
    [InlineData("Who was IOM's partner at the health seminar, and where was it held?")]
    public void Ask_WhereSomethingWasHeld_IsNoListOfProcesses(string question) =>
        Assert.False(Engine.Ask(question).Question is ProcessListQuestion or BothQuestion { Second: ProcessListQuestion });
}
