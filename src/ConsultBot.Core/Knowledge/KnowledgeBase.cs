using ConsultBot.Core.Knowledge.Documents;

namespace ConsultBot.Core.Knowledge;

/// <summary>Everything that the bot knows, at one version: consistent, every reference resolvable. Immutable.</summary>
public sealed class KnowledgeBase
{
    private readonly Dictionary<string, Source> _sources;
    private readonly Dictionary<string, State> _states;
    private readonly Dictionary<string, Organisation> _organisations;
    private readonly Dictionary<string, Topic> _topics;
    private readonly Dictionary<string, Region> _regions;
    private readonly Dictionary<string, Process> _processes;

    public KnowledgeBase(
        IReadOnlyList<Source> sources,
        IReadOnlyList<State> states,
        IReadOnlyList<Organisation> organisations,
        IReadOnlyList<Topic> topics,
        IReadOnlyList<Region> regions,
        IReadOnlyList<Process> processes,
        IReadOnlyList<Understanding> understandings,
        IReadOnlyList<Heading> headings,
        IReadOnlyList<Passage> passages,
        IReadOnlyList<Term> terms,
        IReadOnlyList<DatedEvent> events,
        IReadOnlyList<Disagreement> disagreements,
        IReadOnlyList<OfficialDocument>? documents = null)
    {
        (Sources, States, Organisations, Topics, Regions) = (sources, states, organisations, topics, regions);
        (Processes, Understandings, Headings, Passages) = (processes, understandings, headings, passages);
        (Terms, Events, Disagreements) = (terms, events, disagreements);
        Documents = documents ?? [];
        _sources = Documents.ToDictionary(item => item.Details.Source.Id, item => item.Details.Source, StringComparer.Ordinal);
        foreach (var source in sources)
        {
            // The text of a source that facts are taken from has its id: it is cited alike.
            _sources[source.Id] = source;
        }

        _states = states.ToDictionary(item => item.Id, StringComparer.Ordinal);
        _organisations = organisations.ToDictionary(item => item.Id, StringComparer.Ordinal);
        _topics = topics.ToDictionary(item => item.Id, StringComparer.Ordinal);
        _regions = regions.ToDictionary(item => item.Id, StringComparer.Ordinal);
        _processes = processes.ToDictionary(item => item.Id, StringComparer.Ordinal);
    }

    public IReadOnlyList<Source> Sources { get; }

    public IReadOnlyList<State> States { get; }

    public IReadOnlyList<Organisation> Organisations { get; }

    public IReadOnlyList<Topic> Topics { get; }

    public IReadOnlyList<Region> Regions { get; }

    /// <summary>Those of the matrix first, by number; then the other groups.</summary>
    public IReadOnlyList<Process> Processes { get; }

    /// <summary>By number.</summary>
    public IReadOnlyList<Understanding> Understandings { get; }

    /// <summary>By number.</summary>
    public IReadOnlyList<Heading> Headings { get; }

    public IReadOnlyList<Passage> Passages { get; }

    public IReadOnlyList<Term> Terms { get; }

    /// <summary>By date.</summary>
    public IReadOnlyList<DatedEvent> Events { get; }

    public IReadOnlyList<Disagreement> Disagreements { get; }

    /// <summary>What operators added, for all audiences: whoever shows or searches them looks at <see cref="DocumentDetails.Audience"/> first.</summary>
    public IReadOnlyList<OfficialDocument> Documents { get; }

    /// <summary>The date of the newest source: nothing is known of what came after.</summary>
    /// <exception cref="InvalidOperationException">There are no sources.</exception>
    public PartialDate NewestDate => Sources.MaxBy(source => source.Date.Last)?.Date ?? throw new InvalidOperationException("Without sources nothing is dated.");

    /// <summary>Its year; 0 without sources.</summary>
    public int NewestYear => Sources.Count == 0 ? 0 : NewestDate.Year;

    /// <summary>What statements about the whole matrix rest on ("none of the thirteen lists Kenya").</summary>
    public Evidence MatrixEvidence
    {
        get
        {
            var row = Processes.First(process => process.Number is not null).Evidence;
            return new Evidence([row.Whole], row.AsOf);
        }
    }

    /// <summary>A source of the facts, or of a document.</summary>
    /// <exception cref="KeyNotFoundException">There is no such source.</exception>
    public Source GetSource(string id) => _sources[id];

    /// <exception cref="KeyNotFoundException">There is no such state.</exception>
    public State GetState(string id) => _states[id];

    /// <exception cref="KeyNotFoundException">There is no such organisation.</exception>
    public Organisation GetOrganisation(string id) => _organisations[id];

    /// <exception cref="KeyNotFoundException">There is no such topic.</exception>
    public Topic GetTopic(string id) => _topics[id];

    /// <exception cref="KeyNotFoundException">There is no such region.</exception>
    public Region GetRegion(string id) => _regions[id];

    /// <exception cref="KeyNotFoundException">There is no such process.</exception>
    public Process GetProcess(string id) => _processes[id];

    /// <returns>The process, or null when there is none of that id.</returns>
    public Process? FindProcess(string id) => _processes.GetValueOrDefault(id);
}
