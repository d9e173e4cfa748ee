using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Entities;

/// <summary>Every name of everything in the knowledge, in all three languages: people mix them.</summary>
public sealed class NameIndex
{
    private readonly PhraseTrie<EntityName> _names = new();
    private readonly HashSet<string> _processWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> _generic;
    private readonly HashSet<string> _office;

    /// <param name="knowledge">What has names.</param>
    /// <param name="generic">Words that any process may carry ("process", "conference", "the"): what a process's name has besides them,
    /// if it is one word, names it too.</param>
    /// <param name="office">Words for a secretariat: "APC secretariat" asks for that of the APC, though the office has an entry of its own.</param>
    public NameIndex(KnowledgeBase knowledge, IEnumerable<string> generic, IEnumerable<string> office)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        _generic = new HashSet<string>(generic, StringComparer.Ordinal);
        _office = new HashSet<string>(office, StringComparer.Ordinal);
        foreach (var process in knowledge.Processes)
        {
            AddProcess(process);
        }

        foreach (var state in knowledge.States)
        {
            AddState(state);
        }

        foreach (var organisation in knowledge.Organisations)
        {
            Add(EntityKind.Organisation, organisation.Id, NameStrength.Name, organisation.Name);
            Add(EntityKind.Organisation, organisation.Id, NameStrength.Name, organisation.Acronyms);
            Add(EntityKind.Organisation, organisation.Id, NameStrength.Variant, organisation.Variants);
        }

        foreach (var topic in knowledge.Topics)
        {
            Add(EntityKind.Topic, topic.Id, NameStrength.Name, topic.Name);
            Add(EntityKind.Topic, topic.Id, NameStrength.Variant, topic.Variants);
        }

        foreach (var region in knowledge.Regions)
        {
            Add(EntityKind.Region, region.Id, NameStrength.Name, region.Name);
            Add(EntityKind.Region, region.Id, NameStrength.Variant, region.Variants);
        }

        foreach (var heading in knowledge.Headings)
        {
            AddHeading(heading);
        }

        foreach (var term in knowledge.Terms)
        {
            Add(EntityKind.Term, term.Id, NameStrength.Name, term.Name);
            Add(EntityKind.Term, term.Id, NameStrength.Name, term.Acronyms);
            Add(EntityKind.Term, term.Id, NameStrength.Variant, term.Variants);
        }

        Vocabulary = new Vocabulary(_names.Words);
    }

    /// <summary>Every word that occurs in a name, with a look-up that forgives typing errors.</summary>
    public Vocabulary Vocabulary { get; }

    /// <returns>The bearers of the longest name that begins at that word, with its length in words.</returns>
    internal IReadOnlyList<(EntityName Name, int Count)> Longest(IReadOnlyList<string> words, int first) => _names.Longest(words, first);

    /// <returns>The one word that stands for a process ("Bali") and is one slip away, or null.</returns>
    public string? FindProcessWord(string word)
    {
        var near = _processWords.Where(known => Spelling.Distance(word, known, 1) <= 1).Take(2).ToList();
        return near is [var only] ? only : null;
    }

    /// <returns>The state whose capital has that one-word name, or null.</returns>
    internal EntityName? FindCapital(string word) =>
        _names.Longest([word], 0).Select(found => found.Value).FirstOrDefault(name => name is { Kind: EntityKind.State, Strength: NameStrength.Capital });

    private void AddProcess(Process process)
    {
        Add(EntityKind.Process, process.Id, NameStrength.Name, process.Name);
        Add(EntityKind.Process, process.Id, NameStrength.Name, process.ShortName);
        Add(EntityKind.Process, process.Id, NameStrength.Name, process.Acronyms);
        Add(EntityKind.Process, process.Id, NameStrength.Variant, process.Aliases);
        foreach (var language in Languages.All)
        {
            AddDistinctiveWord(process.Id, process.ShortName.In(language));
            foreach (var alias in process.Aliases.In(language))
            {
                AddDistinctiveWord(process.Id, alias);
            }
        }
    }

    private void AddDistinctiveWord(string id, string name)
    {
        var words = Tokenizer.Words(name);
        var rest = words.Where(word => !_generic.Contains(word)).ToList();
        if (words.Length is > 1 and <= 4 && rest is [{ Length: >= 4 } word] && StandsForAll(words, word))
        {
            _names.Add([word], new EntityName(EntityKind.Process, id, NameStrength.Part));
            _processWords.Add(word);
        }
    }

    /// <summary>"Bali" of "Bali Process" and of "Processus de Bali"; not the "seminar" of "IOM Regional Seminar".</summary>
    private static bool StandsForAll(string[] words, string word) =>
        words[0] == word || (words[^1] == word && words[^2].Length <= 3);

    private void AddState(State state)
    {
        Add(EntityKind.State, state.Id, NameStrength.Name, state.Name);
        Add(EntityKind.State, state.Id, NameStrength.Variant, state.Variants);
        Add(EntityKind.State, state.Id, NameStrength.Adjective, state.Adjectives);
        Add(EntityKind.State, state.Id, NameStrength.Capital, state.CapitalVariants);
        Add(EntityKind.State, state.Id, NameStrength.Shared, state.Shared ?? LocalNames.None);
        if (state.Capital is { } capital)
        {
            Add(EntityKind.State, state.Id, NameStrength.Capital, capital);
        }
    }

    private void AddHeading(Heading heading)
    {
        var id = heading.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Add(EntityKind.Heading, id, NameStrength.Name, heading.Title);
        Add(EntityKind.Heading, id, NameStrength.Variant, heading.Variants);
        foreach (var part in heading.Subheadings)
        {
            Add(EntityKind.Heading, id, NameStrength.Part, part.Title);
            foreach (var inner in part.Subheadings)
            {
                Add(EntityKind.Heading, id, NameStrength.Part, inner.Title);
            }
        }
    }

    private void Add(EntityKind kind, string id, NameStrength strength, LocalText text)
    {
        foreach (var language in Languages.All)
        {
            if (text.Find(language) is { } name)
            {
                Add(kind, id, strength, name);
            }
        }
    }

    private void Add(EntityKind kind, string id, NameStrength strength, LocalNames names)
    {
        foreach (var name in Languages.All.SelectMany(names.In))
        {
            Add(kind, id, strength, name);
        }
    }

    private void Add(EntityKind kind, string id, NameStrength strength, string name)
    {
        var words = Tokenizer.Words(name);
        if (kind != EntityKind.Organisation || !IsOfficeOfProcess(words))
        {
            _names.Add(words, new EntityName(kind, id, strength));
        }
    }

    private bool IsOfficeOfProcess(string[] words)
    {
        var rest = words.Where(word => !_office.Contains(word) && !_generic.Contains(word)).ToArray();
        return rest.Length > 0 && rest.Length < words.Length
            && _names.Longest(rest, 0).Any(found => found.Value.Kind == EntityKind.Process && found.Count == rest.Length);
    }
}
