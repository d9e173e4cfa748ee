using System.Diagnostics;
using System.Globalization;
using ConsultBot.Tables.Local;

namespace ConsultBot.Tables.CrashWriter;

/// <summary>How fast and how large the local store is on this machine, with rows of six properties and some 430 bytes.</summary>
internal sealed class Rates(string parent)
{
    private const string Table = "Rates";
    private const int Rows = 100_000;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(2);

    private int _next;

    public async Task RunAsync()
    {
        var empty = Options();
        await using (var store = await OpenAsync(empty))
        {
            await MeasureAsync(store, "beginning with no rows");
        }

        var full = Options();
        _next = 0;
        await using (var store = await OpenAsync(full))
        {
            while (_next < Rows)
            {
                await InsertHundredAsync(store);
            }
        }

        await using (var store = await OpenAsync(full))
        {
            await MeasureAsync(store, $"beginning with {Rows} rows");
        }

        Directory.Delete(empty.Folder, recursive: true);
        Directory.Delete(full.Folder, recursive: true);
    }

    /// <summary>Makes the folder a store of 100,000 rows.</summary>
    public async Task FillAsync()
    {
        await using var store = await OpenAsync(new() { Folder = parent });
        while (_next < Rows)
        {
            await InsertHundredAsync(store);
        }
    }

    /// <summary>Opens the store that <see cref="FillAsync"/> made, in a process of its own so that the memory is the store's.</summary>
    public async Task StartAsync()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        await using var store = await OpenAsync(new() { Folder = parent });
        var elapsed = watch.Elapsed.TotalMilliseconds;
        var heap = GC.GetTotalMemory(forceFullCollection: true) - before;
        var bytes = Directory.EnumerateFiles(parent).Sum(file => new FileInfo(file).Length);
        Say($"start with {Rows} rows: {elapsed:F0} ms, heap {heap >> 20} MiB, files {bytes >> 20} MiB, process {Environment.WorkingSet >> 20} MiB");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static string Partition(int number) => $"partition-{number % 100:D2}";

    private static string Key(int number) => $"row-{number:D8}";

    private static RowProperties Values(int number) => new(
    [
        new("Title", $"A title of row {number} that is about as long as titles are"),
        new("Text", new string('x', 300)),
        new("Number", (long)number),
        new("Time", DateTimeOffset.UnixEpoch.AddSeconds(number)),
        new("Id", Guid.NewGuid()),
        new("Done", number % 2 == 0),
    ]);

    private static async Task<double> RateAsync(int concurrency, Func<Task> one)
    {
        var watch = Stopwatch.StartNew();
        var count = 0;
        await Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < Span)
            {
                await one();
                Interlocked.Increment(ref count);
            }
        })));
        return count / watch.Elapsed.TotalSeconds;
    }

    private static Task<LocalTableStore> OpenAsync(LocalTableStoreOptions options) =>
        LocalTableStore.OpenAsync(options, TimeProvider.System, null, CancellationToken.None);

    private LocalTableStoreOptions Options() => new() { Folder = Path.Combine(parent, "rates-" + Guid.NewGuid().ToString("N")) };

    private async Task MeasureAsync(LocalTableStore store, string title)
    {
        Say($"{title}:");
        foreach (var concurrency in new[] { 1, 8, 32 })
        {
            var inserts = await RateAsync(concurrency, () => InsertAsync(store));
            var reads = await RateAsync(concurrency, () => FindAsync(store));
            var ranges = await RateAsync(concurrency, () => ReadTwentyAsync(store));
            Say($"  concurrency {concurrency,2}: {inserts,7:F0} commits/s, {reads,7:F0} reads/s, {ranges,7:F0} ranges of 20 rows/s");
        }

        var hundreds = await RateAsync(8, () => InsertHundredAsync(store));
        Say($"  concurrency  8: {hundreds * 100,7:F0} rows/s in commits of 100; {_next} rows now");
    }

    private async Task InsertAsync(LocalTableStore store)
    {
        var number = Interlocked.Increment(ref _next);
        await store.CommitAsync(Table, Partition(number), [Change.Insert(Key(number), Values(number))], CancellationToken.None);
    }

    private async Task InsertHundredAsync(LocalTableStore store)
    {
        var last = Interlocked.Add(ref _next, 100);
        var changes = Enumerable.Range(last - 99, 100).Select(number => Change.Insert(Key(number), Values(number)));
        await store.CommitAsync(Table, Partition(last), [.. changes], CancellationToken.None);
    }

    private async Task FindAsync(LocalTableStore store)
    {
        var number = Random.Shared.Next(1, _next);
        await store.FindAsync(Table, Partition(number), Key(number), CancellationToken.None);
    }

    private async Task ReadTwentyAsync(LocalTableStore store)
    {
        var number = Random.Shared.Next(1, _next);
        var left = 20;
        await foreach (var row in store.ReadAsync(Table, Partition(number), KeyRange.StartingAt(Key(number)), CancellationToken.None))
        {
            if (--left == 0)
            {
                break;
            }
        }
    }
}
