namespace ConsultBot.Tables.Tests;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Find_NothingWritten_IsNull() => Assert.Null(await FindAsync("a"));

    [Fact]
    public async Task Insert_NewRow_IsReadWithTheETagThatWasReturned()
    {
        var etag = await InsertAsync("a", ("N", 1));

        var row = await FindAsync("a");

        Assert.NotNull(row);
        Assert.Equal(("p", "a", etag, 1), (row.Partition, row.Key, row.ETag, (int)row.Properties["N"]));
        Assert.Null(await FindAsync("a", "other"));
        Assert.Null(await FindAsync("A"));
    }

    [Fact]
    public async Task Insert_RowExists_IsRefusedAndChangesNothing()
    {
        var etag = await InsertAsync("a", ("N", 1));

        var result = await CommitAsync(Change.Insert("a", Values(("N", 2))));

        Assert.Equal((false, 0, RefusalReason.AlreadyExists), (result.IsCommitted, result.RefusedAt, result.Reason));
        Assert.Empty(result.ETags);
        Assert.Equal((etag, 1), ((await FindAsync("a"))!.ETag, (int)(await FindAsync("a"))!.Properties["N"]));
    }

    [Fact]
    public async Task Replace_SameETag_ReplacesAllValues()
    {
        var first = await InsertAsync("a", ("N", 1), ("Old", true));

        var result = await CommitAsync(Change.Replace("a", Values(("N", 2)), first));

        var row = await FindAsync("a");
        Assert.True(result.IsCommitted);
        Assert.NotEqual(first, row!.ETag);
        Assert.Equal(result.ETags[0], row.ETag);
        Assert.Equal(["N"], row.Properties.Keys);
    }

    [Fact]
    public async Task Replace_OtherETag_IsRefusedAsChanged()
    {
        var first = await InsertAsync("a", ("N", 1));
        await CommitAsync(Change.Replace("a", Values(("N", 2)), first));

        var result = await CommitAsync(Change.Replace("a", Values(("N", 3)), first));

        Assert.Equal((0, RefusalReason.Changed), (result.RefusedAt, result.Reason));
        Assert.Equal(2, (int)(await FindAsync("a"))!.Properties["N"]);
    }

    [Fact]
    public async Task ReplaceAndDelete_NoRow_AreRefusedAsNotFound()
    {
        var etag = await InsertAsync("a");
        await CommitAsync(Change.Delete("a", etag));

        var replace = await CommitAsync(Change.Replace("a", Values(), etag));
        var delete = await CommitAsync(Change.Delete("a", etag));

        Assert.Equal((0, RefusalReason.NotFound), (replace.RefusedAt, replace.Reason));
        Assert.Equal((0, RefusalReason.NotFound), (delete.RefusedAt, delete.Reason));
    }

    [Fact]
    public async Task Upsert_WithAndWithoutRow_WritesAllValues()
    {
        var added = await CommitAsync(Change.Upsert("a", Values(("N", 1), ("Old", true))));
        var replaced = await CommitAsync(Change.Upsert("a", Values(("N", 2))));

        var row = await FindAsync("a");
        Assert.NotEqual(added.ETags[0], replaced.ETags[0]);
        Assert.Equal(replaced.ETags[0], row!.ETag);
        Assert.Equal(2, Assert.Single(row.Properties).Value);
    }

    [Fact]
    public async Task Delete_SameETag_RemovesTheRowAndGivesNoETag()
    {
        var etag = await InsertAsync("a");

        var result = await CommitAsync(Change.Delete("a", etag));

        Assert.True(result.IsCommitted);
        Assert.Null(Assert.Single(result.ETags));
        Assert.Null(await FindAsync("a"));
    }

    [Fact]
    public async Task Delete_OtherETag_IsRefusedAsChanged()
    {
        var etag = await InsertAsync("a");
        await CommitAsync(Change.Upsert("a", Values()));

        var result = await CommitAsync(Change.Delete("a", etag));

        Assert.Equal((0, RefusalReason.Changed), (result.RefusedAt, result.Reason));
        Assert.NotNull(await FindAsync("a"));
    }

    [Fact]
    public async Task ETag_RowDeletedAndInsertedAgain_DoesNotComeBack()
    {
        var first = await InsertAsync("a", ("N", 1));
        await CommitAsync(Change.Delete("a", first));
        var second = await InsertAsync("a", ("N", 1));

        var result = await CommitAsync(Change.Replace("a", Values(), first));

        Assert.NotEqual(first, second);
        Assert.Equal(RefusalReason.Changed, result.Reason);
    }

    [Fact]
    public async Task ETag_ManyWritesOfARow_NeverRepeats()
    {
        var etags = new HashSet<string>();
        for (var n = 0; n < 300; n++)
        {
            etags.Add((await CommitAsync(Change.Upsert("a", Values(("N", 0))))).ETags[0]!);
        }

        Assert.Equal(300, etags.Count);
    }

    [Fact]
    public async Task Tables_SameKeys_AreSeparate()
    {
        await InsertAsync("a", ("N", 1));

        Assert.Null(await Store.FindAsync(Table + "x", "p", "a", CancellationToken.None));
    }

    [Fact]
    public async Task Commit_AlreadyCancelled_DoesNothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Store.CommitAsync(Table, "p", [Change.Insert("a", Values())], cancelled.Token));

        Assert.Null(await FindAsync("a"));
    }
}
