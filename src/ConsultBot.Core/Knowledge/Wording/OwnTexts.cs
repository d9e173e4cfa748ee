using System.Globalization;
using ConsultBot.Core.Knowledge.Reading;

namespace ConsultBot.Core.Knowledge.Wording;

/// <summary>The English texts of a knowledge base that are in our own words, each with its place. What the sources name (states, organisations,
/// headings, terms, events) is not among them.</summary>
internal static class OwnTexts
{
    private static readonly string English = Language.English.Code();

    public static IEnumerable<(Place Place, string Text)> Of(KnowledgeBase knowledge) =>
    [
        .. knowledge.Processes.SelectMany(Process),
        .. knowledge.Understandings.SelectMany(Understanding),
        .. knowledge.Passages.SelectMany(item => Entry(KnowledgeFiles.Passages, item.Id, ("title", item.Title), ("text", item.Text))),
        .. knowledge.Terms.SelectMany(item => Entry(KnowledgeFiles.Terms, item.Id, ("text", item.Text))),
        .. knowledge.Events.SelectMany(item => Entry(KnowledgeFiles.Events, item.Id, ("text", item.Text))),
        .. knowledge.Disagreements.SelectMany(Disagreement),
    ];

    /// <summary>The questions that entries are known to answer: never shown, but in our own words too.</summary>
    public static IEnumerable<(Place Place, string Text)> Asked(KnowledgeBase knowledge) =>
    [
        .. knowledge.Passages.SelectMany(item => Asked(KnowledgeFiles.Passages, item.Id, item.Asked)),
        .. knowledge.Events.SelectMany(item => Asked(KnowledgeFiles.Events, item.Id, item.Asked)),
        .. knowledge.Disagreements.SelectMany(item => Asked(KnowledgeFiles.Disagreements, item.Id, item.Asked)),
    ];

    private static IEnumerable<(Place Place, string Text)> Process(Process process)
    {
        var place = new Place(KnowledgeFiles.Processes, process.Id, "");
        return
        [
            .. Present(place, ("start.note", process.Start?.Note)),
            .. process.Rosters.SelectMany((roster, index) => Roster(place.Property("rosters").Item(index), roster)),
            .. Present(place, ("secretariat.text", process.Secretariat?.Text), ("aim", process.Aim)),
            .. process.Topics.SelectMany((topic, index) => Present(place.Property("topics").Item(index), ("text", topic.Text))),
            .. process.Priorities.Select((text, index) => (place.Property("priorities").Item(index).Property(English), text.English)),
            .. Present(place, ("status.text", process.Status?.Text)),
            .. process.Notes.Select((note, index) => (place.Property("notes").Item(index).Property("text").Property(English), note.Text.English)),
        ];
    }

    private static IEnumerable<(Place Place, string Text)> Roster(Place place, Roster roster) =>
    [
        .. roster.Parties.SelectMany((party, index) => Present(place.Property("parties").Item(index), ("group", party.Group), ("note", party.Note))),
        .. Present(place, ("note", roster.Note)),
    ];

    private static IEnumerable<(Place Place, string Text)> Understanding(Understanding item) => Entry(
        KnowledgeFiles.Understandings,
        string.Create(CultureInfo.InvariantCulture, $"no. {item.Number}"),
        ("title", item.Title),
        ("text", item.Text));

    private static IEnumerable<(Place Place, string Text)> Disagreement(Disagreement item) =>
    [
        .. Entry(KnowledgeFiles.Disagreements, item.Id, ("subject", item.Subject), ("difference", item.Difference)),
        .. item.Sides.Select((side, index) => (new Place(KnowledgeFiles.Disagreements, item.Id, "sides").Item(index).Property("text").Property(English), side.Text.English)),
    ];

    private static IEnumerable<(Place Place, string Text)> Entry(string file, string entry, params (string Name, LocalText? Text)[] texts) =>
        Present(new Place(file, entry, ""), texts);

    private static IEnumerable<(Place Place, string Text)> Present(Place place, params (string Name, LocalText? Text)[] texts) =>
        texts.Where(item => item.Text is not null).Select(item => (place.Property(item.Name).Property(English), item.Text!.English));

    private static IEnumerable<(Place Place, string Text)> Asked(string file, string entry, LocalNames asked) =>
        asked.English.Select((question, index) => (new Place(file, entry, "asked").Property(English).Item(index), question));
}
