namespace ConsultBot.Core.Questions.Phrases;

/// <summary>Phrases, word by word, each leading to one or more values.</summary>
internal sealed class PhraseTrie<T>
{
    private readonly Node _root = new();

    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    public void Add(IReadOnlyList<string> words, T value)
    {
        if (words.Count == 0)
        {
            return;
        }

        var node = _root;
        foreach (var word in words)
        {
            Words.Add(word);
            node = node.Follow(word);
        }

        node.Values ??= [];
        if (!node.Values.Contains(value))
        {
            node.Values.Add(value);
        }
    }

    /// <returns>The values of the longest phrase that begins at that word, with its length; empty when none does.</returns>
    public IReadOnlyList<(T Value, int Count)> Longest(IReadOnlyList<string> words, int first)
    {
        var node = _root;
        List<T>? values = null;
        var count = 0;
        for (var at = first; at < words.Count && node.Find(words[at]) is { } next; at++)
        {
            node = next;
            (values, count) = node.Values is { } here ? (here, at - first + 1) : (values, count);
        }

        if (values is null)
        {
            return [];
        }

        // No query: what it captured would be made for every word that begins nothing too.
        var found = new (T, int)[values.Count];
        for (var at = 0; at < found.Length; at++)
        {
            found[at] = (values[at], count);
        }

        return found;
    }

    /// <summary>True when a phrase stands anywhere among the words.</summary>
    public bool IsIn(IReadOnlyList<string> words)
    {
        for (var first = 0; first < words.Count; first++)
        {
            if (Longest(words, first).Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Most nodes lead to one more word and no value, or to a value and no more words: both are made when there is something to keep.</summary>
    private sealed class Node
    {
        private Dictionary<string, Node>? _next;

        public List<T>? Values { get; set; }

        public Node? Find(string word) => _next is not null && _next.TryGetValue(word, out var next) ? next : null;

        public Node Follow(string word)
        {
            _next ??= new Dictionary<string, Node>(1, StringComparer.Ordinal);
            if (!_next.TryGetValue(word, out var next))
            {
                _next[word] = next = new Node();
            }

            return next;
        }
    }
}
