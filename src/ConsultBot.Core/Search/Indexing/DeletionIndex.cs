using System.Numerics;

namespace ConsultBot.Core.Search.Indexing;

/// <summary>Finds the words of the index that a misspelt word may stand for, through spellings with letters left out on both sides
/// (symmetric deletion; W. Garbe, SymSpell, 2012). Packed, as every word has some ten such spellings.</summary>
internal sealed class DeletionIndex
{
    private const int LongestPrefix = 10;

    private readonly int _count;
    private readonly Func<int, string?> _spelling;
    private readonly Func<int, bool> _two;
    private readonly int[] _starts;
    private readonly int[] _words;
    private readonly int _mask;

    /// <param name="lexicon">All its words but stop words.</param>
    public DeletionIndex(Lexicon lexicon)
        : this(lexicon.WordCount, word => lexicon.IsStopWord[word] ? null : lexicon.Text(word))
    {
    }

    /// <param name="count">How many words there are.</param>
    /// <param name="spelling">A word by its number; null for one that is never meant. Short words and numbers are not meant either.</param>
    /// <param name="two">Whether of a word of that length two letters are left out too, so that two slips of any kind lead to it; null: of none.</param>
    public DeletionIndex(int count, Func<int, string?> spelling, Func<int, bool>? two = null)
    {
        (_count, _spelling, _two) = (count, spelling, two ?? (_ => false));
        var bits = BitOperations.Log2((uint)Math.Max(64, count * 8)) + 1;
        _mask = (1 << Math.Min(bits, 23)) - 1;
        _starts = new int[_mask + 2];
        Visit((bucket, _) => _starts[bucket + 1]++);
        for (var bucket = 0; bucket <= _mask; bucket++)
        {
            _starts[bucket + 1] += _starts[bucket];
        }

        _words = new int[_starts[^1]];
        var next = _starts.AsSpan(0, _mask + 1).ToArray();
        Visit((bucket, word) => _words[next[bucket]++] = word);
    }

    /// <summary>Adds candidates, some of them more than once and some wrong: the caller measures the distance.</summary>
    public void Find(ReadOnlySpan<char> word, bool two, List<int> candidates)
    {
        var prefix = word[..Math.Min(word.Length, LongestPrefix)];
        Span<char> shorter = stackalloc char[LongestPrefix];
        Span<char> shortest = stackalloc char[LongestPrefix];
        Take(prefix, candidates);
        for (var first = 0; first < prefix.Length; first++)
        {
            var once = Without(prefix, first, shorter);
            Take(once, candidates);
            for (var second = first; two && second < once.Length; second++)
            {
                Take(Without(once, second, shortest), candidates);
            }
        }
    }

    private void Take(ReadOnlySpan<char> spelling, List<int> candidates)
    {
        var bucket = Bucket(spelling);
        for (var at = _starts[bucket]; at < _starts[bucket + 1]; at++)
        {
            candidates.Add(_words[at]);
        }
    }

    private void Visit(Action<int, int> found)
    {
        Span<char> shorter = stackalloc char[LongestPrefix];
        Span<char> shortest = stackalloc char[LongestPrefix];
        for (var word = 0; word < _count; word++)
        {
            var text = _spelling(word);
            if (text is null or { Length: < 3 } || char.IsAsciiDigit(text[0]))
            {
                continue;
            }

            var prefix = text.AsSpan(0, Math.Min(text.Length, LongestPrefix));
            var two = _two(text.Length);
            found(Bucket(prefix), word);
            for (var at = 0; at < prefix.Length; at++)
            {
                // Leaving out either of two equal neighbours gives the same spelling.
                if (at > 0 && prefix[at] == prefix[at - 1])
                {
                    continue;
                }

                var once = Without(prefix, at, shorter);
                found(Bucket(once), word);
                for (var second = at; two && second < once.Length; second++)
                {
                    found(Bucket(Without(once, second, shortest)), word);
                }
            }
        }
    }

    private static Span<char> Without(ReadOnlySpan<char> word, int at, Span<char> buffer)
    {
        word[..at].CopyTo(buffer);
        word[(at + 1)..].CopyTo(buffer[at..]);
        return buffer[..(word.Length - 1)];
    }

    private int Bucket(ReadOnlySpan<char> spelling)
    {
        var hash = 2166136261u;
        foreach (var letter in spelling)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return (int)((hash ^ (hash >> 15)) & (uint)_mask);
    }
}
