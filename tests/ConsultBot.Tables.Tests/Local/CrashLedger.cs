namespace ConsultBot.Tables.Tests.Local;

/// <summary>What writers said was acknowledged, and what a store must therefore hold. The rows are those of the CrashWriter.</summary>
internal sealed class CrashLedger
{
    private const string Table = "Crash";
    private const string Partition = "all";
    private const string SharedKey = "shared";

    private readonly Dictionary<string, string> _etags = [];

    public int Count => _etags.Count;

    public void Add(IEnumerable<(string Key, string ETag)> acknowledged)
    {
        foreach (var (key, etag) in acknowledged)
        {
            Assert.True(_etags.TryAdd(key, etag), $"{key} was acknowledged twice.");
        }
    }

    public async Task CheckAsync(ITableStore store, string why)
    {
        var rows = new Dictionary<string, Row>();
        await foreach (var row in store.ReadAsync(Table, Partition, KeyRange.All, CancellationToken.None))
        {
            Assert.True(rows.TryAdd(row.Key, row), $"{why} {row.Key} is there twice.");
        }

        CheckAcknowledged(rows, why);
        var written = rows.Values.Where(row => row.Properties.ContainsKey("Text")).ToList();
        Assert.True(written.Select(row => row.ETag).Distinct().Count() == written.Count, why + " Two commits have one number.");
        Assert.True(written.All(IsAsWritten), why + " A row has other values than were written.");
        var shared = rows.TryGetValue(SharedKey, out var counter) ? counter.Properties.GetNumber("Number") : 0;
        Assert.True(shared == written.Count(row => (bool)row.Properties["Shared"]), why + " The shared counter is wrong.");
        foreach (var worker in rows.Values.Where(row => row.Key != SharedKey && !row.Properties.ContainsKey("Text")))
        {
            CheckWorker(worker, rows, why);
            await CheckOldETagAsync(store, worker, why);
        }
    }

    private static bool IsAsWritten(Row row) => row.Properties.GetText("Text") == string.Concat(Enumerable.Repeat(row.Key, 5));

    private static string KeyOf(Row worker, long number) => $"{worker.Key}-{number:D8}";

    private void CheckAcknowledged(Dictionary<string, Row> rows, string why)
    {
        foreach (var (key, etag) in _etags)
        {
            Assert.True(rows.TryGetValue(key, out var row), $"{why} {key} was acknowledged and is lost.");
            Assert.True(row.ETag == etag, $"{why} {key} was acknowledged as {etag} and is {row.ETag}.");
        }
    }

    /// <summary>A commit is whole: the counter at n means rows 1 to n and no other, the last of the same commit as the counter.</summary>
    private static void CheckWorker(Row worker, Dictionary<string, Row> rows, string why)
    {
        var count = worker.Properties.GetNumber("Number");
        for (var number = 1L; number <= count; number++)
        {
            Assert.True(rows.ContainsKey(KeyOf(worker, number)), $"{why} {KeyOf(worker, number)} is lost.");
        }

        Assert.False(rows.ContainsKey(KeyOf(worker, count + 1)), $"{why} {KeyOf(worker, count + 1)} is there without its counter.");
        Assert.True(rows[KeyOf(worker, count)].ETag == worker.ETag, $"{why} {worker.Key} is not of the commit of its row.");
    }

    private static async Task CheckOldETagAsync(ITableStore store, Row worker, string why)
    {
        var number = worker.Properties.GetNumber("Number");
        if (number > 1)
        {
            var before = await store.FindAsync(Table, Partition, KeyOf(worker, number - 1), CancellationToken.None);
            var change = Change.Replace(worker.Key, worker.Properties, before!.ETag);
            var result = await store.CommitAsync(Table, Partition, [change], CancellationToken.None);
            Assert.True(result.Reason == RefusalReason.Changed, why + " An old ETag was accepted.");
        }
    }
}
