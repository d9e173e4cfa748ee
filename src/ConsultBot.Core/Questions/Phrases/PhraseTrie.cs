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
        for (var at = first; at < words.Count && node.Next.TryGetValue(words[at], out node!); at++)
        {
            if (node.Values.Count > 0)
            {
                (values, count) = (node.Values, at - first + 1);
            }
        }

        return values is null ? [] : [.. values.Select(value => (value, count))];
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public List<T> Values { get; } = [];

        public Node Follow(string word)
        {
            if (!Next.TryGetValue(word, out var next))
            {
                Next[word] = next = new Node();
            }

            return next;
        }
    }
}
