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

    [Theory]
    [InlineData(Language.English, "Which one?")]
    [InlineData(Language.English, "Which ones?")]
    [InlineData(Language.French, "Lesquels ?")]
    [InlineData(Language.French, "Et lequel ?")]
    [InlineData(Language.Spanish, "¿Cuál?")]
    [InlineData(Language.Spanish, "¿Cuáles?")]
    public void Ask_WhichOneOfNothing_ListsNothing(Language language, string question) =>
        Assert.IsType<NotCovered>(Engine.Ask(question, null, language).Question);

    [Theory]
    [InlineData(Language.English, "Is there a process without a chair? Which one?")]
    [InlineData(Language.French, "Un des processus s'occupe-t-il du VIH ? Lequel ?")]
    [InlineData(Language.Spanish, "¿Hay algún proceso sin secretaría? ¿Cuál?")]
    public void Ask_WhetherThereIsAProcessAndWhich_ListsThoseAlone(Language language, string question) =>
        Assert.Single(Assert.IsType<ProcessListQuestion>(Engine.Ask(question, null, language).Question).Conditions);

    [Theory]
    [InlineData(Language.English, "Who discusses visas?", "visas")]
    [InlineData(Language.English, "what discusses HIV?", "hiv-aids")]
    [InlineData(Language.English, "Who looks at readmission?", "readmission")]
    [InlineData(Language.French, "Qui parle de visas ?", "visas")]
    [InlineData(Language.French, "Qui s'occupe de l'asile ?", "asylum")]
    [InlineData(Language.French, "Qui traite de la réadmission ?", "readmission")]
    [InlineData(Language.Spanish, "¿Quién trata los visados?", "visas")]
    [InlineData(Language.Spanish, "¿Quiénes discuten el VIH?", "hiv-aids")]
    public void Ask_WhoDiscussesASubject_ListsTheProcessesWithIt(Language language, string question, string topic)
    {
        var asked = Assert.IsType<ProcessListQuestion>(Engine.Ask(question, null, language).Question);

        Assert.Equal([new ProcessCondition.Discusses(topic)], asked.Conditions);
    }

    [Theory]
    [InlineData("Who chairs the Bali Process and what does it say on visas?")]
    [InlineData("Who wrote about remittances in 2004?")]
    public void Ask_WhoDidSomethingElse_IsNoListOfProcesses(string question) =>
        Assert.IsNotType<ProcessListQuestion>(Engine.Ask(question).Question);

    [Theory]
    [InlineData(Language.English, "Which process was born the same year as the 5+5?", "bali-process")]
    [InlineData(Language.English, "Which other process began in the year MIDWA did?", "soderkoping-process")]
    [InlineData(Language.English, "Which process has the same chair as the IGC?", "rcm")]
    [InlineData(Language.English, "Which processes have as many members as the IGC?", "manila-process")]
    [InlineData(Language.English, "Which has more members than the Bali Process?", "budapest-process")]
    [InlineData(Language.French, "D'après le tableau, quel autre processus est né la même année que le MIDWA ?", "soderkoping-process")]
    [InlineData(Language.French, "Quel processus a le même président que l'IGC ?", "rcm")]
    [InlineData(Language.French, "Quels processus relèvent de la même région que MIDSA ?", "midwa")]
    [InlineData(Language.Spanish, "¿Qué otro proceso nació el mismo año que el MIDWA?", "soderkoping-process")]
    [InlineData(Language.Spanish, "¿Qué proceso tiene la misma presidencia que las IGC?", "rcm")]
    [InlineData(Language.Spanish, "¿Qué proceso tiene más miembros que el Proceso de Bali?", "budapest-process")]
    public void Ask_WhichIsLikeTheOneNamed_ListsTheOthers(Language language, string question, string process) =>
        Assert.Equal([process], Engine.Ask(question, null, language).Focus.Listed);

    [Fact]
    public void Ask_WhichIsLikeTheOneNamedWhenNoneIs_TellsThatItIsAlone() =>
        Assert.Equal(["budapest-process"], Engine.Ask("Which process has the same chair as the Budapest Process?").Focus.Listed);

    [Theory]
    [InlineData("Which countries share a border control with the Bali Process?")]
    [InlineData("Who chairs the same process as Hungary?")]
    public void Ask_WhatIsSharedByOthers_IsNoListOfProcesses(string question) =>
        Assert.IsNotType<ProcessListQuestion>(Engine.Ask(question).Question);
}
