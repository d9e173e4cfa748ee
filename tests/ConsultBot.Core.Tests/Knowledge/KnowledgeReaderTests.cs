using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.Tests.Knowledge;

public sealed class KnowledgeReaderTests
{
    private static KnowledgeBase Example { get; } = new KnowledgeExample().Read().Knowledge!;

    [Fact]
    public void Read_SoundFiles_HasNoProblem()
    {
        var reading = new KnowledgeExample().Read();

        Assert.Empty(reading.Problems);
        Assert.True(reading.IsSound);
    }

    [Fact]
    public void Read_FilesInAnyOrder_GivesTheSame() =>
        Assert.True(KnowledgeReader.Read([.. new KnowledgeExample().Files.Reverse()]).IsSound);

    [Fact]
    public void Read_Source_KeepsEveryPart()
    {
        var source = Example.GetSource("survey-2005");

        Assert.Equal(("A survey of processes", "SV/1", "A publisher"), (source.Title, source.Symbol, source.Publisher));
        Assert.Equal(new PartialDate(2005, 5), source.Date);
        Assert.Equal(["A. Author"], source.Authors);
        Assert.Equal(["en", "fr"], source.Languages);
        Assert.Equal(2, source.Locators.Count);
    }

    [Fact]
    public void Read_State_KeepsEveryPart()
    {
        var france = Example.GetState("france");

        Assert.Equal("Francia", france.Name.Spanish);
        Assert.Equal(["République française"], france.Variants.French);
        Assert.Equal(["français", "française"], france.Adjectives.French);
        Assert.Equal("París", france.Capital!.Spanish);
        Assert.Equal("la France", france.InSentence!.French);
        Assert.Equal(["Paname"], france.CapitalVariants.French);
        Assert.Equal((StateKind.State, null), (france.Kind, france.Parent));
        Assert.Equal((StateKind.Territory, "france"), (Example.GetState("new-caledonia").Kind, Example.GetState("new-caledonia").Parent));
        Assert.Equal(StateKind.Former, Example.GetState("serbia-and-montenegro").Kind);
    }

    [Fact]
    public void Read_Organisation_KeepsEveryPart()
    {
        var iom = Example.GetOrganisation("iom");

        Assert.Equal("International Organization for Migration", iom.Name.English);
        Assert.Equal(["OIM"], iom.Acronyms.Spanish);
        Assert.Equal(["Migration agency"], iom.Variants.English);
        Assert.Equal([Language.French], iom.Name.Ours);
    }

    [Fact]
    public void Read_Process_KeepsStartTopicsAndPriorities()
    {
        var process = Example.GetProcess("sea-process");

        Assert.Equal((2002, new PartialDate(2005)), (process.Start!.Year, process.Start.Evidence.AsOf));
        Assert.Equal([("return", "return of those refused"), ("data", null)], process.Topics.Select(topic => (topic.Topic, topic.Text?.English)));
        Assert.Equal("Contar 1.000 barcos", Assert.Single(process.Priorities).Spanish);
        Assert.Equal("the Sea Process", process.InSentence!.English);
        Assert.Equal(("SPM", "Ocean Talks"), (process.Acronyms.English[0], process.Aliases.English[0]));
        Assert.Equal(("oceania", "To talk."), (process.Region, process.Aim!.English));
        Assert.Equal(("Active.", "Meets yearly."), (process.Status!.Text.English, process.Notes[0].Text.English));
    }

    [Fact]
    public void Read_Process_KeepsRostersInOrder()
    {
        var process = Example.GetProcess("sea-process");
        var members = process.FindRoster(Role.Member)!;

        Assert.Equal(["france", "cote-d-ivoire", "serbia-and-montenegro"], members.Parties.Select(party => party.State));
        Assert.Equal(("new-caledonia", "since 2004"), (members.Parties[0].Through, members.Parties[1].Note!.English));
        Assert.Equal(2, members.PrintedTotal);
        Assert.Equal(["new-caledonia"], members.Besides);
        Assert.Equal(new PartialDate(2004, 12), members.Evidence.AsOf);
        Assert.Equal(("iom", "Genève"), (process.Rosters[1].Parties[0].Organisation, process.Rosters[1].Parties[0].Place!.French));
        Assert.Equal("NGO partners", process.Rosters[1].Parties[1].Group!.English);
    }

    [Fact]
    public void Read_PartWithoutEvidence_RestsOnThatOfItsProcess()
    {
        var process = Example.GetProcess("sea-process");

        Assert.Equal(process.Evidence, process.Rosters[1].Evidence);
        Assert.Equal(new Citation("survey-2005", "Annex A, no. 1"), Assert.Single(process.Rosters[1].Evidence.Citations));
    }

    [Fact]
    public void Read_PartWithItsOwnCitation_RestsOnThat()
    {
        var process = new KnowledgeExample()
            .Edit(KnowledgeFiles.Processes, processes => processes[1]!["status"]!["cite"]![0]!["locator"] = "Section B")
            .Read().Knowledge!.GetProcess("sea-process");

        Assert.Equal("Section B", Assert.Single(process.Status!.Evidence.Citations).Locator);
        Assert.Equal(new PartialDate(2005), process.Status.Evidence.AsOf);
    }

    [Fact]
    public void Read_Secretariat_KeepsEveryPart()
    {
        var secretariat = Example.GetProcess("sea-process").Secretariat!;

        Assert.Equal((SecretariatKind.Hosted, "iom", "IOM does it."), (secretariat.Kind, secretariat.Parties[0].Organisation, secretariat.Text.English));
    }

    [Fact]
    public void Read_ProcessesAndUnderstandings_ComeByNumberAndTheUnnumberedLast()
    {
        Assert.Equal(["sea-process", "island-group"], Example.Processes.Select(process => process.Id));
        Assert.Equal([1, 2], Example.Understandings.Select(understanding => understanding.Number));
    }

    [Fact]
    public void Read_HeadingAndPassage_KeepEveryPart()
    {
        var heading = Assert.Single(Example.Headings);
        var passage = Assert.Single(Example.Passages);

        Assert.Equal("Aide", Assert.Single(Assert.Single(heading.Subheadings).Subheadings).Title.French);
        Assert.Equal(["going home"], heading.Variants.English);
        Assert.Equal(["sea-process", "iom", "return", "france", "oceania"], passage.About);
        Assert.Equal(["talks"], passage.Keywords.English);
    }

    [Fact]
    public void Read_Term_KeepsEveryPart()
    {
        var term = Assert.Single(Example.Terms);

        Assert.Equal(("t-process", "consultative process", "Un proceso consultivo es una conversación."), (term.Id, term.Name.English, term.Text.Spanish));
        Assert.Equal(["PC"], term.Acronyms.French);
        Assert.Equal(["round of talks"], term.Variants.English);
        Assert.Equal((new Citation("survey-2005", "Section B"), new PartialDate(2005)), (Assert.Single(term.Evidence.Citations), term.Evidence.AsOf));
    }

    [Fact]
    public void Read_Event_KeepsEveryPart()
    {
        var workshop = Example.Events[0];

        Assert.Equal(("e-first-meeting", EventKind.Workshop, false), (workshop.Id, workshop.Kind, workshop.IsPlanned));
        Assert.Equal((new PartialDate(2004, 5, 3), new PartialDate(2004, 5, 5)), (workshop.Date, workshop.End));
        Assert.Equal(("Première réunion", "They met.", "Ginebra"), (workshop.Title.French, workshop.Text.English, workshop.Place!.Spanish));
        Assert.Equal(["iom"], workshop.Partners);
        Assert.Equal(["sea-process", "france", "oceania"], workshop.About);
        Assert.Equal("Section B", Assert.Single(workshop.Evidence.Citations).Locator);
        Assert.True(Example.Events[1].IsPlanned);
        Assert.Null(Example.Events[1].End);
    }

    [Fact]
    public void Read_Events_ComeByDate() =>
        Assert.Equal(["e-first-meeting", "e-second-meeting"], Example.Events.Select(item => item.Id));

    [Fact]
    public void Read_Disagreement_KeepsBothSidesWithTheirEvidence()
    {
        var disagreement = Assert.Single(Example.Disagreements);

        Assert.Equal(("d-members", "Members of the Sea Process", "El número difiere."), (disagreement.Id, disagreement.Subject.English, disagreement.Difference.Spanish));
        Assert.Equal(["There are 2.", "There are 3."], disagreement.Sides.Select(side => side.Text.English));
        Assert.Equal(["Annex A, no. 1", "Section B"], disagreement.Sides.Select(side => Assert.Single(side.Evidence.Citations).Locator));
        Assert.Equal([new PartialDate(2004, 12), new PartialDate(2005)], disagreement.Sides.Select(side => side.Evidence.AsOf));
        Assert.Equal(["sea-process", "data"], disagreement.About);
        Assert.Equal(["cuántos"], disagreement.Keywords.Spanish);
    }

    [Fact]
    public void Read_NumberNull_IsAProcessOutsideTheMatrix()
    {
        var reading = new KnowledgeExample().Edit(KnowledgeFiles.Processes, entries => entries[0]!["number"] = null).Read();

        Assert.Null(reading.Knowledge!.GetProcess("island-group").Number);
    }
}
