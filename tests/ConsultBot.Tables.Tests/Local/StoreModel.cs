using System.Globalization;

namespace ConsultBot.Tables.Tests.Local;

/// <summary>What a store has to hold, as a dictionary.</summary>
internal sealed class StoreModel
{
    private readonly Dictionary<(string Table, string Partition, string Key), (string Values, string ETag)> _rows = [];
    private readonly HashSet<(string Table, string Partition, string Key, string ETag)> _past = [];

    public static string RandomKey(Random random) => random.Next(9).ToString(CultureInfo.InvariantCulture) + "abé日"[random.Next(4)];

    public static string Show(string key, RowProperties values, string etag) => $"{key} {Show(values)} {etag}";

    public IReadOnlyList<string> Show(string table, string partition, KeyRange range) =>
    [
        .. _rows.Where(row => row.Key.Table == table && row.Key.Partition == partition && range.Contains(row.Key.Key))
            .OrderBy(row => row.Key.Key, StringComparer.Ordinal)
            .Select(row => $"{row.Key.Key} {row.Value.Values} {row.Value.ETag}"),
    ];

    public IReadOnlyList<Change> RandomChanges(Random random, string table, string partition)
    {
        var keys = Enumerable.Range(0, random.Next(1, 6)).Select(_ => RandomKey(random)).Distinct();
        return [.. keys.Select(key => RandomChange(random, key, _rows.TryGetValue((table, partition, key), out var row) ? row.ETag : null))];
    }

    /// <summary>Checks what the store said, and does the same here.</summary>
    public void Commit(string table, string partition, IReadOnlyList<Change> changes, CommitResult result, string why)
    {
        for (var at = 0; at < changes.Count; at++)
        {
            if (Refusal(changes[at], (table, partition, changes[at].Key)) is { } reason)
            {
                Assert.True((result.RefusedAt, result.Reason) == (at, reason), $"{why} Expected {reason} at {at}, got {result}.");
                return;
            }
        }

        Assert.True(result.IsCommitted, $"{why} Refused: {result}.");
        for (var at = 0; at < changes.Count; at++)
        {
            Apply((table, partition, changes[at].Key), changes[at], result.ETags[at], why);
        }
    }

    private static Change RandomChange(Random random, string key, string? etag) => random.Next(8) switch
    {
        0 => Change.Insert(key, RandomValues(random)),
        1 => Change.Upsert(key, RandomValues(random)),
        2 => Change.Replace(key, RandomValues(random), "W/\"0\""),
        3 or 4 when etag is not null => Change.Delete(key, etag),
        _ when etag is not null => Change.Replace(key, RandomValues(random), etag),
        _ => Change.Insert(key, RandomValues(random)),
    };

    private static RowProperties RandomValues(Random random) => new(
    [
        new("N", random.Next()),
        new("T", random.Next(3) == 0 ? null : new string((char)random.Next('a', 'z'), random.Next(200))),
        new("D", random.NextDouble()),
    ]);

    private static string Show(RowProperties values) => string.Join(
        ';', values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.Key}={value.Value}")));

    private RefusalReason? Refusal(Change change, (string, string, string) place)
    {
        var exists = _rows.TryGetValue(place, out var row);
        return change switch
        {
            InsertChange => exists ? RefusalReason.AlreadyExists : null,
            UpsertChange => null,
            _ when !exists => RefusalReason.NotFound,
            _ => change.IfETag() == row.ETag ? null : RefusalReason.Changed,
        };
    }

    private void Apply((string Table, string Partition, string Key) place, Change change, string? etag, string why)
    {
        if (change is DeleteChange)
        {
            Assert.True(etag is null && _rows.Remove(place), why);
            return;
        }

        Assert.True(etag is not null && _past.Add((place.Table, place.Partition, place.Key, etag)), $"{why} The ETag {etag} came back.");
        _rows[place] = (Show(change.Properties()!), etag);
    }
}
