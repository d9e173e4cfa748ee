using System.Collections.Concurrent;
using NodaTime;

namespace ConsultBot.Tables.Reminders;

/// <summary>Which partitions of deliveries may have some that are due, by hour: what is due is found without a look at what is not.</summary>
/// <remarks>An hour is announced before a delivery is written that is due in it, and removed two hours after it ended, when nothing of its partition is due any more. An instance
/// announces an hour once and remembers it: before it is over nobody removes it.</remarks>
internal sealed class DueHours(ITableStore store)
{
    /// <summary>More than any clock is wrong and any planner is slow.</summary>
    private static readonly Duration Grace = Duration.FromHours(2);

    private readonly ConcurrentDictionary<string, byte> _announced = new(StringComparer.Ordinal);

    // Above so many hours those that are over are forgotten: another instance may have tidied them away.
    private int _enough = 2000;

    /// <summary>Hours remembered, for tests.</summary>
    public int Count => _announced.Count;

    public async Task AnnounceAsync(string partition, IEnumerable<Instant> dues, Instant now, CancellationToken cancellationToken)
    {
        ForgetPast(now);
        var keys = dues.Select(due => Schema.DueHourKey(due, partition)).Distinct().Where(key => !IsAnnounced(key, now)).ToList();
        foreach (var some in keys.Chunk(TableLimits.Changes))
        {
            await store.CommitAsync(Schema.DueHours, Schema.DueHoursPartition, [.. some.Select(key => Change.Upsert(key, new RowProperties([new("Partition", partition)])))], cancellationToken);
            foreach (var key in some)
            {
                _announced[key] = 0;
            }
        }
    }

    /// <summary>Partitions that may have something due, the earliest hour first, in another order among those of one hour each time.</summary>
    public async Task<IReadOnlyList<(string Partition, IReadOnlyList<Row> Hours)>> FindAsync(Instant now, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, List<Row>>(StringComparer.Ordinal);
        await foreach (var row in store.ReadAsync(Schema.DueHours, Schema.DueHoursPartition, KeyRange.Between("0", Schema.DueHour(now) + "."), cancellationToken))
        {
            var partition = row.Properties.GetText("Partition");
            (found.TryGetValue(partition, out var rows) ? rows : found[partition] = []).Add(row);
        }

        return [.. found.OrderBy(pair => pair.Value[0].Key[..9], StringComparer.Ordinal).ThenBy(_ => Random.Shared.Next()).Select(pair => (pair.Key, (IReadOnlyList<Row>)pair.Value))];
    }

    /// <summary>Removes hours that are long over, of a partition in which nothing is due now.</summary>
    public async Task TidyAsync(IReadOnlyList<Row> hours, Instant now, CancellationToken cancellationToken)
    {
        var limit = Schema.DueHour(now - Grace);
        foreach (var row in hours.Where(row => string.CompareOrdinal(row.Key[..9], limit) < 0))
        {
            // Refused means that it was announced again in between: then it stays.
            await store.CommitAsync(Schema.DueHours, Schema.DueHoursPartition, [Change.Delete(row.Key, row.ETag)], cancellationToken);
            _announced.TryRemove(row.Key, out _);
        }
    }

    private void ForgetPast(Instant now)
    {
        if (_announced.Count < _enough)
        {
            return;
        }

        foreach (var over in _announced.Keys.Where(key => !IsAnnounced(key, now)))
        {
            _announced.TryRemove(over, out _);
        }

        _enough = Math.Max(2000, 2 * _announced.Count);
    }

    private bool IsAnnounced(string key, Instant now) => _announced.ContainsKey(key) && string.CompareOrdinal(key[..9], Schema.DueHour(now)) >= 0;
}
