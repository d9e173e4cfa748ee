namespace ConsultBot.Core.Search.Ranking;

/// <summary>Which words of the index stand for which words of the question. One table of a byte a word, filled for a question and emptied after it.</summary>
internal sealed class Matches(int wordCount)
{
    /// <summary>What <see cref="Table"/> has for a break.</summary>
    public const byte Break = byte.MaxValue;

    private readonly byte[] _table = [Break, .. new byte[wordCount]];
    private readonly List<int> _filled = [];

    /// <summary>By word number + 1, so that a break has a place too and most words cost one look: 0 for a word of no interest, else
    /// 1 + 4 x the question word's position + the <see cref="MatchKind"/>.</summary>
    public ReadOnlySpan<byte> Table => _table;

    /// <summary>The first to claim a word keeps it, so the stronger kinds are added first.</summary>
    public void Add(int word, int position, MatchKind kind)
    {
        if (_table[word + 1] == 0)
        {
            _table[word + 1] = (byte)(1 + (4 * position) + (int)kind);
            _filled.Add(word);
        }
    }

    public void Clear()
    {
        foreach (var word in _filled)
        {
            _table[word + 1] = 0;
        }

        _filled.Clear();
    }
}
