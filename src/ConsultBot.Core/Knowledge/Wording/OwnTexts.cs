using System.Globalization;
using ConsultBot.Core.Knowledge.Reading;

namespace ConsultBot.Core.Knowledge.Wording;

/// <summary>The texts of a knowledge base that are in our own words, each with its place. What the sources name (states, organisations,
/// headings, terms, events) is not among them.</summary>
internal static class OwnTexts
{
    public static IEnumerable<(Place Place, LocalText Text)> Of(KnowledgeBase knowledge) =>
    [
        .. knowledge.Processes.SelectMany(Process),
        .. knowledge.Understandings.SelectMany(Understanding),
        .. knowledge.Passages.SelectMany(item => Entry(KnowledgeFiles.Passages, item.Id, ("title", item.Title), ("text", item.Text))),
        .. knowledge.Terms.SelectMany(item => Entry(KnowledgeFiles.Terms, item.Id, ("text", item.Text))),
        .. knowledge.Events.SelectMany(item => Entry(KnowledgeFiles.Events, item.Id, ("text", item.Text))),
        .. knowledge.Disagreements.SelectMany(Disagreement),
    ];

    private static IEnumerable<(Place Place, LocalText Text)> Process(Process process)
    {
        var place = new Place(KnowledgeFiles.Processes, process.Id, "");
        return
        [
            .. Present(place, ("start.note", process.Start?.Note)),
            .. process.Rosters.SelectMany((roster, index) => Roster(place.Property("rosters").Item(index), roster)),
            .. Present(place, ("secretariat.text", process.Secretariat?.Text), ("aim", process.Aim)),
            .. process.Topics.SelectMany((topic, index) => Present(place.Property("topics").Item(index), ("text", topic.Text))),
            .. process.Priorities.Select((text, index) => (place.Property("priorities").Item(index), text)),
            .. Present(place, ("status.text", process.Status?.Text)),
            .. process.Notes.Select((note, index) => (place.Property("notes").Item(index).Property("text"), note.Text)),
        ];
    }

    private static IEnumerable<(Place Place, LocalText Text)> Roster(Place place, Roster roster) =>
    [
        .. roster.Parties.SelectMany((party, index) => Present(place.Property("parties").Item(index), ("group", party.Group), ("note", party.Note))),
        .. Present(place, ("note", roster.Note)),
    ];

    private static IEnumerable<(Place Place, LocalText Text)> Understanding(Understanding item) => Entry(
        KnowledgeFiles.Understandings,
        string.Create(CultureInfo.InvariantCulture, $"no. {item.Number}"),
        ("title", item.Title),
        ("text", item.Text));

    private static IEnumerable<(Place Place, LocalText Text)> Disagreement(Disagreement item) =>
    [
        .. Entry(KnowledgeFiles.Disagreements, item.Id, ("subject", item.Subject), ("difference", item.Difference)),
        .. item.Sides.Select((side, index) => (new Place(KnowledgeFiles.Disagreements, item.Id, "sides").Item(index).Property("text"), side.Text)),
    ];

    private static IEnumerable<(Place Place, LocalText Text)> Entry(string file, string entry, params (string Name, LocalText? Text)[] texts) =>
        Present(new Place(file, entry, ""), texts);

    private static IEnumerable<(Place Place, LocalText Text)> Present(Place place, params (string Name, LocalText? Text)[] texts) =>
        texts.Where(item => item.Text is not null).Select(item => (place.Property(item.Name), item.Text!));
}
