using System.Text.Json;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Workshops.Reading;

/// <summary>How people speak of workshops in one language: a file of dialogs/phrases/workshops.</summary>
public sealed class WorkshopPhraseBook
{
    private readonly PhraseTrie<WorkshopAct> _acts = new();
    private readonly PhraseTrie<WorkshopMark> _marks = new();
    private readonly GappedPhrases _gapped = new();
    private readonly PhraseTrie<ShiftUnit> _units = new();
    private readonly Dictionary<string, int> _numbers;
    private readonly PhraseTrie<bool> _polite = new();
    private readonly PhraseTrie<bool> _trailing = new();
    private readonly PhraseTrie<bool> _honorifics = new();
    private readonly PhraseTrie<string> _languages = new();
    private readonly PhraseTrie<DelegationFunction> _functions = new();
    private readonly HashSet<string> _nouns;
    private readonly HashSet<string> _filler;

    private WorkshopPhraseBook(JsonElement root)
    {
        Language = PhraseLists.LanguageOf(root);
        root.GetProperty("acts").AddTo(_acts, PhraseLists.Member<WorkshopAct>);
        _gapped.Add(root.GetProperty("acts"));
        root.GetProperty("units").AddTo(_units, PhraseLists.Member<ShiftUnit>);
        _numbers = root.GetProperty("numbers").EnumerateObject().ToDictionary(number => Tokenizer.Words(number.Name).Single(), number => number.Value.GetInt32(), StringComparer.Ordinal);
        root.GetProperty("marks").AddTo(_marks, PhraseLists.Member<WorkshopMark>);
        foreach (var phrase in root.GetProperty("polite").EnumerateArray())
        {
            _polite.Add(Tokenizer.Words(phrase.GetString()!), true);
        }

        foreach (var phrase in root.GetProperty("honorifics").EnumerateArray())
        {
            _honorifics.Add(Tokenizer.Words(phrase.GetString()!), true);
        }

        foreach (var phrase in root.GetProperty("trailing").EnumerateArray())
        {
            _trailing.Add(Tokenizer.Words(phrase.GetString()!), true);
        }

        AddNames(root.GetProperty("languages"), _languages, code => code);
        AddNames(root.GetProperty("functions"), _functions, PhraseLists.Member<DelegationFunction>);
        _nouns = root.GetProperty("workshop").Words();
        _filler = root.GetProperty("filler").Words();
    }

    public Language Language { get; }

    /// <param name="json">An object with "language", "acts", "marks" and "units" (name in lower camel case, to phrases; "…" in a phrase of "acts" leaves room for up to
    /// three words), "numbers" (word to number), "polite", "trailing", "honorifics", "workshop" and "filler"
    /// (words), "languages" (name to BCP 47 code) and "functions" (name to <see cref="DelegationFunction"/>).</param>
    /// <exception cref="FormatException">The file is not of that form.</exception>
    public static WorkshopPhraseBook Read(ReadOnlyMemory<byte> json) => PhraseLists.Parse(json, root => new WorkshopPhraseBook(root));

    /// <summary>A word for a workshop.</summary>
    public bool IsNoun(string word) => _nouns.Contains(word);

    /// <summary>A word that names no workshop and adds nothing.</summary>
    public bool IsFiller(string word) => _filler.Contains(word) || _nouns.Contains(word);

    internal IReadOnlyList<(WorkshopAct Act, int Count)> ActsAt(IReadOnlyList<string> words, int first) =>
        _gapped.Find(words, first) is { } gapped && _acts.Longest(words, first).All(act => act.Count < gapped.Count) ? [gapped] : _acts.Longest(words, first);

    internal (ShiftUnit Unit, int Count)? UnitAt(IReadOnlyList<string> words, int first) => first < words.Count && _units.Longest(words, first) is [var found, ..] ? found : null;

    internal int? FindNumber(string word) => _numbers.TryGetValue(word, out var number) ? number : null;

    /// <summary>"my colleague", "Mr"; 0 for none.</summary>
    internal int HonorificAt(IReadOnlyList<string> words, int first) => _honorifics.Longest(words, first) is [var found, ..] ? found.Count : 0;

    internal IReadOnlyList<(WorkshopMark Mark, int Count)> MarksAt(IReadOnlyList<string> words, int first) => _marks.Longest(words, first);

    /// <summary>Words of courtesy at that place; 0 for none.</summary>
    internal int PoliteAt(IReadOnlyList<string> words, int first) => _polite.Longest(words, first) is [var found, ..] ? found.Count : 0;

    internal IEnumerable<string> LanguagesIn(IReadOnlyList<string> words) => All(_languages, words);

    internal DelegationFunction? FindFunction(IReadOnlyList<string> words) => All(_functions, words).Cast<DelegationFunction?>().FirstOrDefault();

    /// <summary>Without the words that say what others are.</summary>
    internal IEnumerable<string> Unmarked(IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (MarksAt(words, at) is [var mark, ..])
            {
                at += mark.Count - 1;
            }
            else
            {
                yield return words[at];
            }
        }
    }

    /// <summary>Words that close a sentence and add nothing ("instead", "s’il vous plaît"); how many, 0 for none.</summary>
    internal int TrailingIn(IReadOnlyList<string> words)
    {
        var count = 0;
        while (Enumerable.Range(1, 4).FirstOrDefault(length => count + length < words.Count && _trailing.Longest(words, words.Count - count - length) is [var found, ..] && found.Count >= length) is > 0 and var found)
        {
            count += found;
        }

        return count;
    }

    private static IEnumerable<T> All<T>(PhraseTrie<T> trie, IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var (value, _) in trie.Longest(words, at))
            {
                yield return value;
            }
        }
    }

    private static void AddNames<T>(JsonElement names, PhraseTrie<T> trie, Func<string, T> value)
    {
        foreach (var name in names.EnumerateObject())
        {
            trie.Add(Tokenizer.Words(name.Name), value(name.Value.GetString()!));
        }
    }
}
