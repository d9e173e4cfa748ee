namespace ConsultBot.Tables.Tests;

public abstract partial class StoreContract
{
    [Fact]
    public async Task ReadTable_SeveralPartitions_GivesEveryRowOnce()
    {
        var expected = new List<string>();
        foreach (var partition in new[] { "a", "b b", "é", "partition-'4'" })
        {
            for (var batch = 0; batch < 7; batch++)
            {
                var keys = Enumerable.Range(0, 90).Select(row => $"{batch}-{row:D3}").ToList();
                await Store.CommitAsync(Table, partition, [.. keys.Select(key => Change.Insert(key, Values(("Text", $"{partition} {key}"))))], CancellationToken.None);
                expected.AddRange(keys.Select(key => $"{partition} {key}"));
            }
        }

        var rows = await ReadTableAsync(Table);

        Assert.Equal(expected.Order(StringComparer.Ordinal), rows.Select(row => row.Properties.GetText("Text")).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal(row.Properties.GetText("Text"), $"{row.Partition} {row.Key}"));
    }

    [Fact]
    public async Task ReadTable_NeverWrittenTo_HasNoRows() => Assert.Empty(await ReadTableAsync(Table));

    [Fact]
    public async Task ReadTable_NameThatNoTableHas_IsMisuse() => await Assert.ThrowsAsync<ArgumentException>(() => ReadTableAsync("no table"));

    private async Task<List<Row>> ReadTableAsync(string table)
    {
        var rows = new List<Row>();
        await foreach (var row in ((IWholeTables)Store).ReadTableAsync(table, CancellationToken.None))
        {
            rows.Add(row);
        }

        return rows;
    }
}
