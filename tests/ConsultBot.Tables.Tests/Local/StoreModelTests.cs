using ConsultBot.Tables.Local;

namespace ConsultBot.Tables.Tests.Local;

/// <summary>Random commits and reads, compared with a dictionary, through reopening and compaction.</summary>
public sealed class StoreModelTests
{
    private const int Steps = 1500;

    private static readonly string[] Tables = ["One", "Two"];
    private static readonly string[] Partitions = ["p", "p1", "q"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task LocalStore_RandomCommits_IsLikeADictionary(int seed)
    {
        using var folder = new TemporaryFolder();
        await RunAsync(seed, folder, async () => await folder.OpenAsync());

        Assert.True(Directory.EnumerateFiles(folder.FullPath, "journal-*.log").Single() != folder.Journal(), "Nothing was compacted.");
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public Task MemoryStore_RandomCommits_IsLikeADictionary(int seed) => RunAsync(seed, null, () => Task.FromResult<ITableStore>(new MemoryTableStore()));

    private static async Task RunAsync(int seed, TemporaryFolder? folder, Func<Task<ITableStore>> open)
    {
        var random = new Random(seed);
        var model = new StoreModel();
        var store = await open();
        for (var step = 0; step < Steps; step++)
        {
            var why = $"Seed {seed}, step {step}.";
            var (table, partition) = (Tables[random.Next(Tables.Length)], Partitions[random.Next(Partitions.Length)]);
            if (folder is not null && random.Next(60) == 0)
            {
                await store.DisposeAsync();
                store = await open();
            }

            if (random.Next(4) == 0)
            {
                await CompareAsync(store, model, table, partition, RandomRange(random), why);
                continue;
            }

            var changes = model.RandomChanges(random, table, partition);
            var result = await store.CommitAsync(table, partition, changes, CancellationToken.None);
            model.Commit(table, partition, changes, result, why);
        }

        foreach (var (table, partition) in Tables.SelectMany(table => Partitions.Select(partition => (table, partition))))
        {
            await CompareAsync(store, model, table, partition, KeyRange.All, $"Seed {seed}, at the end.");
        }

        await store.DisposeAsync();
    }

    private static KeyRange RandomRange(Random random) => random.Next(4) switch
    {
        0 => KeyRange.All,
        1 => KeyRange.WithPrefix(StoreModel.RandomKey(random)),
        2 => KeyRange.StartingAt(StoreModel.RandomKey(random)),
        _ => KeyRange.Between(StoreModel.RandomKey(random), StoreModel.RandomKey(random)),
    };

    private static async Task CompareAsync(
        ITableStore store, StoreModel model, string table, string partition, KeyRange range, string why)
    {
        var rows = new List<string>();
        await foreach (var row in store.ReadAsync(table, partition, range, CancellationToken.None))
        {
            rows.Add(StoreModel.Show(row.Key, row.Properties, row.ETag));
            var found = await store.FindAsync(table, partition, row.Key, CancellationToken.None);
            Assert.True(found?.ETag == row.ETag, why);
        }

        Assert.True(model.Show(table, partition, range).SequenceEqual(rows), why);
    }
}
