using ConsultBot.Tables.Local;

namespace ConsultBot.Tables.CrashWriter;

/// <summary>Commits for ever, several at a time, and says which commits were acknowledged.</summary>
/// <remarks>
/// A worker's commit inserts row <c>{name}-{worker}-{n}</c> and sets the worker's counter to n, so a counter says exactly which rows there must
/// be. Every eighth commit also counts up the row <c>shared</c>, over which all workers of all writers compete. A line is
/// <c>{key} {ETag};</c>: without the semicolon the writer died while it wrote.
/// </remarks>
internal sealed class Writer(string folder, string name)
{
    public const string Table = "Crash";
    public const string Partition = "all";
    public const string SharedKey = "shared";

    private const int Workers = 6;
    private const int SharedEvery = 8;

    private readonly Lock _console = new();

    public async Task RunAsync()
    {
        var options = new LocalTableStoreOptions { Folder = folder, CompactionFloorBytes = 64 * 1024, CompactionFactor = 2 };
        await using var store = await LocalTableStore.OpenAsync(options, TimeProvider.System, null, CancellationToken.None);
        await Task.WhenAll(Enumerable.Range(1, Workers).Select(worker => Task.Run(() => WorkAsync(store, $"{name}-{worker}"))));
    }

    /// <summary>The ballast makes the journal grow faster than the rows, so that it is compacted again and again.</summary>
    private static RowProperties Number(long value) => new([new("Number", value), new("Ballast", new string('b', 1000))]);

    private async Task WorkAsync(LocalTableStore store, string worker)
    {
        var counter = await store.FindAsync(Table, Partition, worker, CancellationToken.None);
        var (count, etag) = (counter?.Properties.GetNumber("Number") ?? 0, counter?.ETag);
        while (true)
        {
            var n = count + 1;
            var key = $"{worker}-{n:D8}";
            var isShared = n % SharedEvery == 0;
            var changes = new List<Change> { Change.Insert(key, Values(key, isShared)), Count(worker, n, etag) };
            if (isShared)
            {
                var shared = await store.FindAsync(Table, Partition, SharedKey, CancellationToken.None);
                changes.Add(Count(SharedKey, (shared?.Properties.GetNumber("Number") ?? 0) + 1, shared?.ETag));
            }

            var result = await store.CommitAsync(Table, Partition, changes, CancellationToken.None);
            if (result.IsCommitted)
            {
                (count, etag) = (n, result.ETags[1]);
                Say($"{key} {result.ETags[0]};");
            }
            else if (result.RefusedAt != 2)
            {
                throw new InvalidOperationException($"Change {result.RefusedAt} of {key} was refused as {result.Reason}.");
            }
        }
    }

    private static Change Count(string key, long value, string? etag) =>
        etag is null ? Change.Insert(key, Number(value)) : Change.Replace(key, Number(value), etag);

    private static RowProperties Values(string key, bool isShared) =>
        new([new("Text", string.Concat(Enumerable.Repeat(key, 5))), new("Shared", isShared)]);

    private void Say(string line)
    {
        lock (_console)
        {
            Console.Out.WriteLine(line);
        }
    }
}
