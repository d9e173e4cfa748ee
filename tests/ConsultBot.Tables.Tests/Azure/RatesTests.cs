using System.Diagnostics;
using System.Globalization;
using ConsultBot.Azurite;
using ConsultBot.Tables.Azure;
using Xunit.Abstractions;

namespace ConsultBot.Tables.Tests.Azure;

/// <summary>How fast the store is on the emulator here, with rows of six properties and some 430 bytes; only with CONSULTBOT_RATES=1.</summary>
[Collection(OneAzurite.Name)]
public sealed class RatesTests(AzuriteServer server, ITestOutputHelper output)
{
    private const string Table = "Rates";
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(2);

    private int _next;

    [RatesFact]
    public async Task Rates_OfCommitsAndReads_AreReported()
    {
        await using var store = new AzureTableStore(new AzureTableStoreOptions { ConnectionString = server.ConnectionString });
        await RateAsync(8, () => CommitAsync(store));
        await RateAsync(8, () => ReadAsync(store));
        foreach (var concurrency in new[] { 1, 8, 32 })
        {
            var commits = await RateAsync(concurrency, () => CommitAsync(store));
            var reads = await RateAsync(concurrency, () => ReadAsync(store));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"concurrency {concurrency}: {commits.Rate:F0} commits/s ({commits.Cost:F2} ms CPU each here), {reads.Rate:F0} reads/s ({reads.Cost:F2} ms), {_next} rows"));
            Assert.True(commits.Rate > 0 && reads.Rate > 0);
        }
    }

    /// <returns>Calls a second, and this process's processor time for one in milliseconds.</returns>
    private static async Task<(double Rate, double Cost)> RateAsync(int concurrency, Func<Task> work)
    {
        using var process = Process.GetCurrentProcess();
        var (watch, before, count) = (Stopwatch.StartNew(), process.TotalProcessorTime, 0);
        await Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < Span)
            {
                await work();
                Interlocked.Increment(ref count);
            }
        })));
        process.Refresh();
        return (count / watch.Elapsed.TotalSeconds, (process.TotalProcessorTime - before).TotalMilliseconds / count);
    }

    private async Task CommitAsync(AzureTableStore store)
    {
        var number = Interlocked.Increment(ref _next);
        var values = new RowProperties(
        [
            new("Text", new string('t', 300)), new("Name", $"name {number}"), new("Number", number), new("Long", (long)number),
            new("Time", DateTimeOffset.UnixEpoch.AddSeconds(number)), new("Flag", true),
        ]);
        Assert.True((await store.CommitAsync(Table, $"p{number % 16}", [Change.Insert($"{number:D8}", values)], CancellationToken.None)).IsCommitted);
    }

    private async Task ReadAsync(AzureTableStore store)
    {
        var number = Random.Shared.Next(1, _next);
        Assert.NotNull(await store.FindAsync(Table, $"p{number % 16}", $"{number:D8}", CancellationToken.None));
    }
}
