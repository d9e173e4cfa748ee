namespace ConsultBot.Core.Knowledge.Wording;

/// <summary>Names and titles, which stand in our texts as they stand elsewhere.</summary>
internal sealed class KnownNames
{
    /// <summary>Words that may stand before and after a name, such as "at the": a run does not end where the name does.</summary>
    private const int MostAround = 2;

    private readonly IReadOnlyList<string> _names;
    private readonly HashSet<string> _states;
    private readonly int _longestState;

    public KnownNames(KnowledgeBase knowledge)
    {
        _names = [.. Names(knowledge).Select(name => Framed(Words.Of(name))).Distinct(StringComparer.Ordinal)];
        var states = knowledge.States.SelectMany(StateNames).Select(Words.Of).ToList();
        _states = [.. states.Select(words => string.Join(' ', words))];
        _longestState = states.Count == 0 ? 0 : states.Max(words => words.Count);
    }

    /// <summary>True for words that lie within one name but for two of them around it, and for those of which at least half name states.</summary>
    public bool Excuse(IReadOnlyList<string> words) => Cores(words).Any(IsInName) || CountInStates(words) * 2 >= words.Count;

    private static IEnumerable<string> Names(KnowledgeBase knowledge) =>
    [
        .. knowledge.Sources.Select(source => source.Title),
        .. knowledge.States.SelectMany(StateNames),
        .. knowledge.Organisations.SelectMany(item => Join(item.Name, item.Acronyms, item.Variants)),
        .. knowledge.Processes.SelectMany(item => Join(item.Name, item.Acronyms, item.Aliases)),
        .. knowledge.Processes.Select(item => item.ShortName.English),
        .. knowledge.Headings.SelectMany(heading => Titles(heading.Subheadings).Append(heading.Title.English)),
        .. knowledge.Terms.SelectMany(item => Join(item.Name, item.Acronyms, item.Variants)),
        .. knowledge.Events.Select(item => item.Title.English),
    ];

    private static IEnumerable<string> StateNames(State state) => Join(state.Name, LocalNames.None, state.Variants);

    private static IEnumerable<string> Join(LocalText name, LocalNames acronyms, LocalNames variants) =>
        [name.English, .. acronyms.English, .. variants.English];

    private static IEnumerable<string> Titles(IReadOnlyList<Subheading> parts) =>
        parts.SelectMany(part => Titles(part.Subheadings).Append(part.Title.English));

    /// <summary>With a space at both ends, so that only whole words are found in it.</summary>
    private static string Framed(IReadOnlyList<string> words) => $" {string.Join(' ', words)} ";

    /// <summary>The words without none, one or two of those at the ends.</summary>
    private static IEnumerable<string> Cores(IReadOnlyList<string> words) =>
        from before in Enumerable.Range(0, MostAround + 1)
        from after in Enumerable.Range(0, MostAround + 1 - before)
        select Framed([.. words.Skip(before).SkipLast(after)]);

    private bool IsInName(string words) => _names.Any(name => name.Contains(words, StringComparison.Ordinal));

    private int CountInStates(IReadOnlyList<string> words)
    {
        var count = 0;
        for (var start = 0; start < words.Count;)
        {
            var length = StateAt(words, start);
            count += length;
            start += Math.Max(1, length);
        }

        return count;
    }

    /// <returns>The words of the longest state's name that begins there; 0 when none does.</returns>
    private int StateAt(IReadOnlyList<string> words, int start)
    {
        var length = Math.Min(_longestState, words.Count - start);
        while (length > 0 && !_states.Contains(string.Join(' ', words.Skip(start).Take(length))))
        {
            length--;
        }

        return length;
    }
}
