namespace ConsultBot.Tables;

/// <summary>A range of row keys in ordinal order: from (inclusive) to (exclusive), either may be open.</summary>
public sealed record KeyRange
{
    private KeyRange(string? from, string? to) => (From, To) = (from, to);

    /// <summary>The whole partition.</summary>
    public static KeyRange All { get; } = new(null, null);

    /// <summary>Inclusive; null: from the first key.</summary>
    public string? From { get; }

    /// <summary>Exclusive; null: to the last key.</summary>
    public string? To { get; }

    /// <param name="from">Inclusive.</param>
    /// <param name="to">Exclusive. Where it does not come after <paramref name="from"/>, no key is in the range.</param>
    public static KeyRange Between(string from, string to) => new(from, to);

    /// <param name="from">Inclusive.</param>
    public static KeyRange StartingAt(string from) => new(from, null);

    /// <summary>The keys that begin with a text.</summary>
    /// <exception cref="ArgumentException">The prefix is empty or ends in U+FFFF.</exception>
    public static KeyRange WithPrefix(string prefix)
    {
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        if (prefix[^1] == char.MaxValue)
        {
            throw new ArgumentException("A prefix cannot end in U+FFFF.", nameof(prefix));
        }

        return new KeyRange(prefix, prefix[..^1] + (char)(prefix[^1] + 1));
    }

    /// <summary>Compares ordinally, by UTF-16 code unit.</summary>
    public bool Contains(string key) =>
        (From is null || string.CompareOrdinal(key, From) >= 0) && (To is null || string.CompareOrdinal(key, To) < 0);
}
