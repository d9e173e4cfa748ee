using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;

namespace ConsultBot.Core.Tests.Questions;

/// <summary>Which processes meet conditions: negated, combined, counted, in time and in a region.</summary>
public sealed class ListQuestionTests
{
    [Theory]
    [InlineData("which consultative processes began since 2001?", "soderkoping-process five-plus-five midwa bali-process colombo-process marri jcm")]
    [InlineData("list processes started between 1991 and 1999", "budapest-process cis-conference rcm south-american-conference manila-process apc")]
    [InlineData("RCPs founded in the 1990s", "budapest-process cis-conference rcm south-american-conference manila-process apc")]
    [InlineData("Which processes are older than the APC?", "igc budapest-process")]
    [InlineData("how many processes have more than 30 members?", "budapest-process apc bali-process")]
    [InlineData("Which processes have fewer than 12 members and no chair?", "soderkoping-process cluster-process marri ocam jcm")]
    [InlineData("which processes talk about remittances but not HIV/AIDS?", "midwa manila-process apc")]
    [InlineData("Which processes were founded before 2000 but have no official secretariat?", "south-american-conference manila-process")]
    [InlineData("processes without an official secretariat that are in Asia", "manila-process bali-process")]
    [InlineData("processes outside Asia that deal with labour migration", "igc five-plus-five midsa midwa cluster-process marri")]
    [InlineData("which processes have UNHCR as an observer but not ILO?", "igc budapest-process soderkoping-process cis-conference rcm apc")]
    [InlineData("Which processes are chaired by an Asian country?", "apc bali-process colombo-process")]
    [InlineData("which processes have only African members?", "midsa midwa")]
    [InlineData("Which processes have members from Africa only?", "midsa midwa")]
    [InlineData("Just the processes with African members, please: which are they?", "five-plus-five midsa midwa")]
    [InlineData("processes with either Kenya or Tanzania", "midsa")]
    [InlineData("How many processes include both Canada and the United States?", "igc budapest-process cis-conference rcm midsa bali-process")]
    public void Ask_ForProcessesWithConditions_ListsThoseAndNoOthers(string question, string processes) =>
        Assert.Equal(processes.Split(' '), Engine.Ask(question).Focus.Listed);

    [Theory]
    [InlineData(Language.French, "Quels processus ont vu le jour entre 2000 et 2002 ?", "soderkoping-process five-plus-five midsa midwa bali-process")]
    [InlineData(Language.French, "Quels processus n'ont ni président ni secrétariat officiel ?", "midwa manila-process")]
    [InlineData(Language.French, "Quels processus comptent au moins 30 membres ?", "budapest-process apc bali-process")]
    [InlineData(Language.French, "Quels processus comptent uniquement des membres africains ?", "midsa midwa")]
    [InlineData(Language.Spanish, "¿Qué procesos tienen únicamente miembros africanos?", "midsa midwa")]
    [InlineData(Language.Spanish, "¿Qué procesos cuentan con más de diez observadores?", "budapest-process rcm south-american-conference midsa bali-process")]
    [InlineData(Language.Spanish, "¿Qué procesos comenzaron en los años noventa?", "budapest-process cis-conference rcm south-american-conference manila-process apc")]
    [InlineData(Language.Spanish, "¿Cuántos procesos incluyen tanto a China como a Japón?", "cis-conference manila-process apc bali-process")]
    public void Ask_InFrenchAndSpanish_ListsThoseAndNoOthers(Language language, string question, string processes) =>
        Assert.Equal(processes.Split(' '), Engine.Ask(question, null, language).Focus.Listed);

    [Theory]
    [InlineData("How are RCPs administered?")]
    [InlineData("What have RCPs achieved in Panama and Fiji?")]
    [InlineData("How can civil society be included in RCPs?")]
    [InlineData("What can RCPs do against trafficking?")]
    [InlineData("Which topics came from the regional consultations of 2004?")]
    [InlineData("How many members did IOM have in 1998?")]
    public void Ask_WhatNoListCanAnswer_IsNoListOfProcesses(string question) =>
        Assert.DoesNotContain(Engine.Ask(question).Answer.Blocks.OfType<AnswerBlock.Listing>(), listing => listing.Lead.Phrase.Key.StartsWith("Processes.", StringComparison.Ordinal) || listing.Lead.Phrase.Key.StartsWith("Participation.", StringComparison.Ordinal));
}
