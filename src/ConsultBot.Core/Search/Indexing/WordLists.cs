namespace ConsultBot.Core.Search.Indexing;

/// <summary>Lists of numbers by key, packed: the list of key k stands from start[k] to start[k + 1].</summary>
internal sealed class WordLists
{
    private readonly int[] _starts;
    private readonly int[] _items;

    private WordLists(int[] starts, int[] items) => (_starts, _items) = (starts, items);

    /// <param name="keys">The key of each item, by the item's number; -1 for an item in no list.</param>
    /// <param name="keyCount">Keys are smaller than this.</param>
    public static WordLists Group(ReadOnlySpan<int> keys, int keyCount)
    {
        var starts = new int[keyCount + 1];
        foreach (var key in keys)
        {
            if (key >= 0)
            {
                starts[key + 1]++;
            }
        }

        for (var key = 0; key < keyCount; key++)
        {
            starts[key + 1] += starts[key];
        }

        var items = new int[starts[keyCount]];
        var next = starts.AsSpan(0, keyCount).ToArray();
        for (var item = 0; item < keys.Length; item++)
        {
            if (keys[item] >= 0)
            {
                items[next[keys[item]]++] = item;
            }
        }

        return new WordLists(starts, items);
    }

    public ReadOnlySpan<int> this[int key] => _items.AsSpan(_starts[key], _starts[key + 1] - _starts[key]);
}
