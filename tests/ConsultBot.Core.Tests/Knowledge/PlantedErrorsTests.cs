using System.Text.Json.Nodes;
using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.Tests.Knowledge;

/// <summary>Mistakes in most files at once, as an operator could make them.</summary>
public sealed class PlantedErrorsTests
{
    private static readonly (string File, string Entry, string Reason)[] Expected =
    [
        (KnowledgeFiles.States, "cote-d-ivoire, variants", "\"FRENCH  république\" is also a name of the state \"france\""),
        (KnowledgeFiles.States, "new-caledonia, name", "The Spanish text is missing; add it under \"es\"."),
        (KnowledgeFiles.Organisations, "unhcr, name.en", "The text is empty"),
        (KnowledgeFiles.Topics, "iom, id", "The id \"iom\" of topics[2] is taken by organisations[0] of organisations.json"),
        (KnowledgeFiles.Processes, "sea-process, start.asOf", "\"2005-13\" is no date"),
        (KnowledgeFiles.Processes, "sea-process, rosters[0].total", "The printed total 3 and 1 besides it make 4, but 3 parties are listed"),
        (KnowledgeFiles.Processes, "sea-process, rosters[1].role", "\"watcher\" is not known here"),
        (KnowledgeFiles.Processes, "sea-process, secretariat.parties[0].state", "There is no state with the id \"atlantis\""),
        (KnowledgeFiles.Understandings, "no. 1, cite[0].source", "There is no source with the id \"survey-2006\""),
        (KnowledgeFiles.Headings, "no. 1, cite[0].locator", "\"page 7\" has none of the forms that the source \"survey-2005\" lists"),
        (KnowledgeFiles.Terms, "t-process, cite", "The list is empty"),
        (KnowledgeFiles.Events, "e-first-meeting, end", "The end 2003 lies before the date 2004-05-03"),
        (KnowledgeFiles.Events, "e-second-meeting", "The property \"organizers\" is not known here"),
        (KnowledgeFiles.Disagreements, "d-members, sides[1]", "The property \"asOf\" is missing"),
    ];

    [Fact]
    public void Read_PlantedErrors_NamesExactlyThose()
    {
        var reading = Plant().Read();

        Assert.False(reading.IsSound);
        Assert.Null(reading.Knowledge);
        Assert.Equal(
            Expected.Select(expected => (expected.File, expected.Entry)).Order(),
            reading.Problems.Select(problem => (problem.File, problem.Entry)).Order());
        Assert.All(Expected, expected => Assert.StartsWith(
            expected.Reason,
            reading.Problems.Single(problem => problem.File == expected.File && problem.Entry == expected.Entry).Reason,
            StringComparison.Ordinal));
    }

    [Fact]
    public void Read_PlantedErrors_ReportsThemInTheOrderOfTheFiles()
    {
        var files = Plant().Read().Problems.Select(problem => problem.File).Distinct().ToList();

        Assert.Equal(KnowledgeFiles.Names.Intersect(files), files);
    }

    internal static KnowledgeExample Plant() => new KnowledgeExample()
        .Edit(KnowledgeFiles.States, states =>
        {
            states[2]!["variants"]!["en"]!.AsArray().Add("FRENCH  république");
            states[0]!["variants"]!["fr"]!.AsArray().Add("French Republique");
            states[1]!["name"]!.AsObject().Remove("es");
        })
        .Edit(KnowledgeFiles.Organisations, organisations => organisations[1]!["name"]!["en"] = " ")
        .Edit(KnowledgeFiles.Topics, topics => topics.Add(JsonNode.Parse("""{"id":"iom","name":{"en":"a","fr":"b","es":"c"}}""")))
        .Edit(KnowledgeFiles.Processes, processes =>
        {
            var process = processes[1]!;
            process["start"]!["asOf"] = "2005-13";
            process["rosters"]![0]!["total"]!["printed"] = 3;
            process["rosters"]![1]!["role"] = "watcher";
            process["secretariat"]!["parties"]![0] = JsonNode.Parse("""{"state":"atlantis"}""");
        })
        .Edit(KnowledgeFiles.Understandings, understandings => understandings[1]!["cite"]![0]!["source"] = "survey-2006")
        .Edit(KnowledgeFiles.Headings, headings => headings[0]!["cite"]![0]!["locator"] = "page 7")
        .Edit(KnowledgeFiles.Terms, terms => terms[0]!["cite"] = new JsonArray())
        .Edit(KnowledgeFiles.Events, events =>
        {
            events[0]!["organizers"] = "iom";
            events[1]!["end"] = "2003";
        })
        .Edit(KnowledgeFiles.Disagreements, disagreements => disagreements[0]!["sides"]![1]!.AsObject().Remove("asOf"));
}
