namespace ConsultBot.Tables.Tests;

public abstract partial class StoreContract
{
    /// <summary>In ordinal order: capitals before small letters, '-' before digits, a prefix before what it begins, letters of other scripts last.</summary>
    private static readonly string[] Ordered = ["-", "1", "10", "2", "B", "a", "a-", "a1", "aa", "b", "é", "ж", "日本"];

    [Fact]
    public async Task Read_WholePartition_IsInOrdinalOrder()
    {
        await InsertOrderedAsync();

        Assert.Equal(Ordered, await KeysAsync(KeyRange.All));
        Assert.Empty(await KeysAsync(KeyRange.All, "q"));
    }

    [Fact]
    public async Task Read_Between_IncludesTheFirstAndNotTheLast()
    {
        await InsertOrderedAsync();

        Assert.Equal(["a", "a-", "a1"], await KeysAsync(KeyRange.Between("a", "aa")));
        Assert.Equal(["b", "é", "ж", "日本"], await KeysAsync(KeyRange.StartingAt("b")));
        Assert.Empty(await KeysAsync(KeyRange.Between("c", "d")));
        Assert.Empty(await KeysAsync(KeyRange.Between("b", "a")));
    }

    [Fact]
    public async Task Read_Prefix_IsExactlyWhatBeginsWithIt()
    {
        await InsertOrderedAsync();

        Assert.Equal(["a", "a-", "a1", "aa"], await KeysAsync(KeyRange.WithPrefix("a")));
        Assert.Equal(["1", "10"], await KeysAsync(KeyRange.WithPrefix("1")));
    }

    [Fact]
    public async Task Read_NeighbouringPartitions_AreLeftOut()
    {
        foreach (var partition in new[] { "o", "p", "p1", "pp", "q" })
        {
            await Store.CommitAsync(Table, partition, [Change.Insert("k-" + partition, Values())], CancellationToken.None);
        }

        Assert.Equal(["k-p"], await KeysAsync(KeyRange.All));
    }

    [Fact]
    public async Task Read_MoreRowsThanAPage_GivesEachOnce()
    {
        var keys = Enumerable.Range(0, 2300).Select(n => $"{n:D5}").ToArray();
        foreach (var chunk in keys.Chunk(TableLimits.Changes))
        {
            await CommitAsync([.. chunk.Select(key => Change.Insert(key, Values(("Key", key))))]);
        }

        var rows = await ReadAsync(KeyRange.All);

        Assert.Equal(keys, rows.Select(row => row.Key));
        Assert.All(rows, row => Assert.Equal(row.Key, row.Properties.GetText("Key")));
        Assert.Equal(keys[1005..1010], await KeysAsync(KeyRange.Between("01005", "01010")));
    }

    [Fact]
    public async Task Read_RowsAreDeletedOnTheWay_TheOthersAppearOnce()
    {
        var etags = new Dictionary<string, string>();
        for (var n = 0; n < 1200; n += 100)
        {
            var keys = Enumerable.Range(n, 100).Select(number => $"{number:D5}").ToList();
            var result = await CommitAsync([.. keys.Select(key => Change.Insert(key, Values()))]);
            keys.Zip(result.ETags).ToList().ForEach(pair => etags.Add(pair.First, pair.Second!));
        }

        var seen = new List<string>();
        await foreach (var row in Store.ReadAsync(Table, "p", KeyRange.All, CancellationToken.None))
        {
            seen.Add(row.Key);
            await CommitAsync(Change.Delete(row.Key, row.ETag));
        }

        Assert.Equal(etags.Keys.Order(StringComparer.Ordinal), seen);
        Assert.Empty(await KeysAsync(KeyRange.All));
    }

    private async Task InsertOrderedAsync()
    {
        foreach (var key in Ordered.Reverse())
        {
            await InsertAsync(key);
        }
    }
}
