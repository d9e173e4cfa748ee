using System.Collections.Concurrent;
using NodaTime;

namespace ConsultBot.Tables.Reminders;

/// <summary>Rows that were read as due and not claimed yet: a look at a partition costs a store more than what it finds, so that one look serves several claims. They may be
/// another's meanwhile, which their ETags tell; a partition in which that happened is read without provision for a while.</summary>
internal sealed class DueAhead
{
    /// <summary>So many times more rows are read than are claimed at once.</summary>
    private const int Times = 8;

    /// <summary>Partitions of which rows or a rival are remembered; above it, what is old is dropped: nobody may ask for that partition again.</summary>
    private const int MostKept = 64;

    private static readonly Duration IsFresh = Duration.FromSeconds(2);
    private static readonly Duration Crowded = Duration.FromSeconds(5);

    private readonly ConcurrentDictionary<string, (IReadOnlyList<Row> Rows, Instant At)> _rows = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Instant> _crowded = new(StringComparer.Ordinal);

    /// <summary>Partitions of which anything is remembered, for tests.</summary>
    public int Count => _rows.Count + _crowded.Count;

    /// <summary>How many rows to read of a partition from which <paramref name="most"/> are to be claimed.</summary>
    public int ToRead(string partition, int most, Instant now) => _crowded.TryGetValue(partition, out var at) && now - at < Crowded ? most : most * Times;

    /// <returns>The earliest of those that were read before; none where there are none that are fresh.</returns>
    public List<Row> Take(string partition, int most, Instant now)
    {
        if (!_rows.TryRemove(partition, out var known) || now - known.At >= IsFresh)
        {
            return [];
        }

        Keep(partition, [.. known.Rows.Skip(most)], known.At);
        return [.. known.Rows.Take(most)];
    }

    public void Keep(string partition, IReadOnlyList<Row> rows, Instant at)
    {
        if (rows.Count == 0)
        {
            return;
        }

        if (_rows.Count >= MostKept)
        {
            Drop(_rows, known => at - known.At >= IsFresh);
        }

        _rows[partition] = (rows, at);
    }

    /// <summary>Somebody else claimed what was read.</summary>
    public void Lost(string partition, Instant now)
    {
        _rows.TryRemove(partition, out _);
        if (_crowded.Count >= MostKept)
        {
            Drop(_crowded, at => now - at >= Crowded);
        }

        _crowded[partition] = now;
    }

    /// <summary>Nothing is due there any more.</summary>
    public void Forget(string partition) => _crowded.TryRemove(partition, out _);

    private static void Drop<T>(ConcurrentDictionary<string, T> kept, Func<T, bool> isOld)
    {
        foreach (var (partition, _) in kept.Where(each => isOld(each.Value)))
        {
            kept.TryRemove(partition, out _);
        }
    }
}
