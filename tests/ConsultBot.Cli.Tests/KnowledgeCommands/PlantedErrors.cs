using System.Text.Json.Nodes;

namespace ConsultBot.Cli.Tests.KnowledgeCommands;

/// <summary>Ten mistakes in the shipped knowledge base, and the line that names each.</summary>
internal static class PlantedErrors
{
    public static IReadOnlyList<string> Lines { get; } =
    [
        "states.json: afghanistan, name.en: The text is empty;",
        "states.json: albania, name: The Spanish text is missing;",
        "organisations.json: iom: The property \"acronymz\" is not known here;",
        "topics.json: asylum, id: The id \"asylum\" of topics[",
        "processes.json: bali-process, start.asOf: \"2005-13\" is no date;",
        "processes.json: colombo-process, rosters[0].total: The printed total 99 and 0 besides it make 99, but 10 parties are listed;",
        "processes.json: colombo-process, rosters[1].role: \"watcher\" is not known here;",
        "processes.json: bali-process, rosters[0].parties[0].state: There is no state with the id \"atlantis\";",
        "understandings.json: no. 1, cite[0].source: There is no source with the id \"survey-2006\";",
        "headings.json: no. 1, cite[0].locator: \"page 7\" has none of the forms",
    ];

    public static KnowledgeCopy Plant(KnowledgeCopy copy) => copy
        .Edit("states", states =>
        {
            Entry(states, "afghanistan")["name"]!["en"] = " ";
            Entry(states, "albania")["name"]!.AsObject().Remove("es");
        })
        .Edit("organisations", organisations => Entry(organisations, "iom")["acronymz"] = new JsonObject())
        .Edit("topics", topics => topics.Add(JsonNode.Parse("""{"id":"asylum","name":{"en":"zz one","fr":"zz deux","es":"zz tres"}}""")))
        .Edit("processes", processes =>
        {
            Entry(processes, "bali-process")["start"]!["asOf"] = "2005-13";
            Entry(processes, "bali-process")["rosters"]![0]!["parties"]![0] = new JsonObject { ["state"] = "atlantis" };
            Entry(processes, "colombo-process")["rosters"]![0]!["total"]!["printed"] = 99;
            Entry(processes, "colombo-process")["rosters"]![1]!["role"] = "watcher";
        })
        .Edit("understandings", understandings => understandings[0]!["cite"]![0]!["source"] = "survey-2006")
        .Edit("headings", headings => headings[0]!["cite"]![0]!["locator"] = "page 7");

    private static JsonNode Entry(JsonArray entries, string id) => entries.Single(entry => (string?)entry!["id"] == id)!;
}
