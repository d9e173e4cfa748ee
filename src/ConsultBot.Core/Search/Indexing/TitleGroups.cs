namespace ConsultBot.Core.Search.Indexing;

/// <summary>Texts of one title are parts of one document or answers to one question: they speak of one subject.</summary>
internal sealed class TitleGroups
{
    private readonly int[] _groupOfText;
    private readonly List<int> _sizes = [];

    public TitleGroups(TextStore store, bool groups)
    {
        _groupOfText = new int[store.Count];
        var firstOfHash = new Dictionary<int, int>();
        for (var text = 0; text < store.Count; text++)
        {
            var title = store.Title(text);
            var hash = default(HashCode);
            foreach (var word in title)
            {
                hash.Add(word);
            }

            // A text without a title is alone. Of two titles that share a hash by chance the second is alone too: that costs a little evidence.
            if (groups && !title.IsEmpty && firstOfHash.TryGetValue(hash.ToHashCode(), out var first) && title.SequenceEqual(store.Title(first)))
            {
                _groupOfText[text] = _groupOfText[first];
                _sizes[_groupOfText[text]]++;
                continue;
            }

            firstOfHash.TryAdd(hash.ToHashCode(), text);
            _groupOfText[text] = _sizes.Count;
            _sizes.Add(1);
        }
    }

    public bool AreTogether(int first, int second) => _groupOfText[first] == _groupOfText[second];

    /// <summary>How many texts share the text's title, itself included.</summary>
    public int SizeOf(int text) => _sizes[_groupOfText[text]];
}
