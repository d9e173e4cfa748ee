using Azure.Data.Tables;
using ConsultBot.Azurite;
using ConsultBot.Tables.Azure;

namespace ConsultBot.Tables.Tests.Azure;

/// <summary>The contract of all stores, on a real emulator, and what only this store does.</summary>
[Collection(OneAzurite.Name)]
[NeedsAzurite]
public sealed class AzureTableStoreTests(AzuriteServer server) : StoreContract
{
    private TableClient Client => new TableServiceClient(server.ConnectionString).GetTableClient(Table);

    [Fact]
    public async Task Commit_TableWasDeletedMeanwhile_MakesItAgain()
    {
        await InsertAsync("a");
        await Client.DeleteAsync();

        var batch = await CommitAsync(Change.Insert("b", Values()), Change.Upsert("c", Values()));
        await Client.DeleteAsync();
        var single = await CommitAsync(Change.Upsert("d", Values()));

        Assert.True(batch.IsCommitted && single.IsCommitted);
        Assert.Equal(["d"], await KeysAsync(KeyRange.All));
    }

    [Fact]
    public async Task Commit_RequiresARowOfATableThatIsMissing_IsRefusedAsNotFound()
    {
        const string ETag = "W/\"datetime'2026-11-20T10%3A00%3A00.0000000Z'\"";

        var single = await CommitAsync(Change.Replace("a", Values(), ETag));
        var batch = await CommitAsync(Change.Delete("a", ETag), Change.Delete("b", ETag));

        Assert.Equal((0, RefusalReason.NotFound), (single.RefusedAt, single.Reason));
        Assert.Equal((0, RefusalReason.NotFound), (batch.RefusedAt, batch.Reason));
    }

    [Fact]
    public async Task Commit_EveryWrite_BearsAnIdThatReadersDoNotSee()
    {
        await CommitAsync(Change.Insert("a", Values(("N", 1))), Change.Upsert("b", Values(("N", 2))));

        var first = (await Client.GetEntityAsync<TableEntity>("p", "a")).Value.GetGuid("op_");
        var second = (await Client.GetEntityAsync<TableEntity>("p", "b")).Value.GetGuid("op_");

        Assert.NotNull(first);
        Assert.Equal(first, second);
        Assert.All(await ReadAsync(KeyRange.All), row => Assert.Equal(["N"], row.Properties.Keys));
    }

    [Fact]
    public async Task Commit_PropertyOfTheStoresOwnName_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => CommitAsync(Change.Insert("a", Values(("op_", 1)))));

    [Fact]
    public async Task Commit_LongTextsBeyondAscii_ComeBackWhole()
    {
        var text = string.Concat(Enumerable.Repeat("é日😀\"", 5000));
        var values = Enumerable.Range(0, 6).Select(n => ($"T{n}", (object?)text)).ToArray();

        await CommitAsync(Change.Upsert("single", Values(values)));
        await CommitAsync(Change.Upsert("first", Values(values)), Change.Insert("second", Values(values)));

        var rows = await ReadAsync(KeyRange.All);
        Assert.Equal(3, rows.Count);
        Assert.All(rows.SelectMany(row => row.Properties.Values), value => Assert.Equal(text, value));
    }

    [Fact]
    public async Task Read_BoundThatCannotBeSent_GivesExactlyTheRange()
    {
        foreach (var key in new[] { "aa", "ab", "ab😀", "ab\uE000", "b" })
        {
            await InsertAsync(key);
        }

        Assert.Equal(["ab😀", "ab\uE000"], await KeysAsync(KeyRange.Between("ab\ud800", "b")));
        Assert.Equal(["aa", "ab"], await KeysAsync(KeyRange.Between("aa", "ab\ud800")));
        Assert.Equal(["ab😀"], await KeysAsync(KeyRange.WithPrefix("ab😀")));
        Assert.Equal(["ab😀"], await KeysAsync(KeyRange.WithPrefix("ab\ud83d")));
        Assert.Equal(["aa", "ab", "ab😀"], await KeysAsync(KeyRange.Between("a", "ab\ue000")));
    }

    protected override Task<ITableStore> OpenAsync() => Task.FromResult<ITableStore>(
        new AzureTableStore(new AzureTableStoreOptions { ConnectionString = server.ConnectionString }));
}
