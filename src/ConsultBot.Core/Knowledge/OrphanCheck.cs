using ConsultBot.Core.Knowledge.Wording;

namespace ConsultBot.Core.Knowledge;

/// <summary>Finds entries that nothing leads to: no answer could name them.</summary>
/// <remarks>An orphan is a source that nothing cites; an organisation that no process, passage, event or disagreement refers to; a region of which the
/// same is true, and in which no state and no other region lies; and a topic to which nothing refers either, and none of whose English names stands in a text of
/// the knowledge or heads a part of the agenda. States are no orphans, since their list is complete
/// by itself; processes, understandings, headings, passages, terms, events and disagreements are none either: they are what is asked for.</remarks>
public static class OrphanCheck
{
    /// <returns>A problem an orphan, in the order of the files.</returns>
    public static IReadOnlyList<KnowledgeProblem> FindOrphans(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var cited = Evidence(knowledge).SelectMany(evidence => evidence.Citations).Select(citation => citation.Source).ToHashSet(StringComparer.Ordinal);
        var named = References(knowledge).ToHashSet(StringComparer.Ordinal);
        string[] texts = [.. OwnTexts.Of(knowledge).Select(text => text.Text), .. knowledge.Headings.SelectMany(Titles)];
        return
        [
            .. knowledge.Sources.Where(source => !cited.Contains(source.Id)).Select(source => Problem(KnowledgeFiles.Sources, source.Id, "Nothing cites this source")),
            .. knowledge.Organisations.Where(item => !named.Contains(item.Id)).Select(item => Problem(KnowledgeFiles.Organisations, item.Id, "Nothing refers to this organisation")),
            .. knowledge.Topics.Where(topic => !named.Contains(topic.Id) && !topic.Variants.English.Prepend(topic.Name.English).Any(name => texts.Any(text => text.Contains(name, StringComparison.OrdinalIgnoreCase))))
                .Select(topic => Problem(KnowledgeFiles.Topics, topic.Id, "Nothing refers to this topic, and no text has its name")),
            .. knowledge.Regions.Where(region => !named.Contains(region.Id)).Select(region => Problem(KnowledgeFiles.Regions, region.Id, "Nothing refers to this region")),
        ];
    }

    private static KnowledgeProblem Problem(string file, string id, string reason) =>
        new(file, id, $"{reason}; refer to it where it belongs, or take it out.");

    private static IEnumerable<Evidence> Evidence(KnowledgeBase knowledge) =>
    [
        .. knowledge.Processes.Select(process => process.Evidence),
        .. knowledge.Processes.SelectMany(process => process.Rosters).Select(roster => roster.Evidence),
        .. knowledge.Processes.SelectMany(process => process.Notes).Select(note => note.Evidence),
        .. knowledge.Understandings.Select(item => item.Evidence),
        .. knowledge.Headings.Select(item => item.Evidence),
        .. knowledge.Passages.Select(item => item.Evidence),
        .. knowledge.Terms.Select(item => item.Evidence),
        .. knowledge.Events.Select(item => item.Evidence),
        .. knowledge.Disagreements.SelectMany(item => item.Sides).Select(side => side.Evidence),
    ];

    private static IEnumerable<string> References(KnowledgeBase knowledge) =>
    [
        .. knowledge.Processes.SelectMany(Of),
        .. knowledge.States.Select(state => state.Area).OfType<string>(),
        .. knowledge.Regions.Select(region => region.Within).OfType<string>(),
        .. knowledge.Understandings.SelectMany(item => item.Topics),
        .. knowledge.Passages.SelectMany(item => item.About),
        .. knowledge.Events.SelectMany(item => item.About.Concat(item.Partners)),
        .. knowledge.Disagreements.SelectMany(item => item.About),
    ];

    private static IEnumerable<string> Of(Process process) => process.Rosters.SelectMany(roster => roster.Parties)
        .Concat(process.Secretariat?.Parties ?? []).SelectMany(party => new[] { party.Organisation, party.Through }).OfType<string>()
        .Concat(process.Topics.Select(topic => topic.Topic)).Append(process.Region);

    private static IEnumerable<string> Titles(Heading heading) => heading.Subheadings.SelectMany(Titles).Concat(heading.Variants.English).Prepend(heading.Title.English);

    private static IEnumerable<string> Titles(Subheading part) => part.Subheadings.SelectMany(Titles).Prepend(part.Title.English);
}
