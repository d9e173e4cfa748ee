namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Words in a row with a meaning.</summary>
/// <param name="First">Place of the first word in the utterance.</param>
internal readonly record struct PhraseMatch<T>(int First, int Count, T Meaning);

/// <summary>Phrases of a language, found in an utterance from left to right, the longest first: "pas d'accord" isn't also "d'accord".</summary>
internal sealed class Phrases<T>
{
    private readonly Dictionary<string, List<(string[] Words, T Meaning)>> _byFirstWord = [];

    public Phrases(IEnumerable<(string Phrase, T Meaning)> phrases)
    {
        foreach (var (phrase, meaning) in phrases)
        {
            var words = Word.Split(phrase).Select(word => word.Text).ToArray();
            if (!_byFirstWord.TryGetValue(words[0], out var same))
            {
                _byFirstWord[words[0]] = same = [];
            }

            same.Add((words, meaning));
        }

        foreach (var same in _byFirstWord.Values)
        {
            same.Sort((one, other) => other.Words.Length.CompareTo(one.Words.Length));
        }
    }

    public IEnumerable<PhraseMatch<T>> FindIn(List<Word> said)
    {
        for (var index = 0; index < said.Count;)
        {
            var match = Longest(said, index);
            if (match.Count > 0)
            {
                yield return match;
            }

            index += Math.Max(1, match.Count);
        }
    }

    private PhraseMatch<T> Longest(List<Word> said, int first)
    {
        foreach (var (words, meaning) in _byFirstWord.GetValueOrDefault(said[first].Text) ?? [])
        {
            if (first + words.Length <= said.Count && !words.Where((word, offset) => said[first + offset].Text != word).Any())
            {
                return new PhraseMatch<T>(first, words.Length, meaning);
            }
        }

        return default;
    }
}
