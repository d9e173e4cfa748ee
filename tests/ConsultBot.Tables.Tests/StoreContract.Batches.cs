namespace ConsultBot.Tables.Tests;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Batch_OfEveryKind_IsCommittedWithETagsInOrder()
    {
        var replaced = await InsertAsync("replaced", ("N", 1));
        var deleted = await InsertAsync("deleted");

        var result = await CommitAsync(
            Change.Insert("inserted", Values(("N", 1))),
            Change.Delete("deleted", deleted),
            Change.Replace("replaced", Values(("N", 2)), replaced),
            Change.Upsert("upserted", Values(("N", 3))));

        Assert.True(result.IsCommitted);
        Assert.Equal(["inserted", "replaced", "upserted"], await KeysAsync(KeyRange.All));
        Assert.Null(result.ETags[1]);
        foreach (var (key, at) in new[] { ("inserted", 0), ("replaced", 2), ("upserted", 3) })
        {
            Assert.Equal(result.ETags[at], (await FindAsync(key))!.ETag);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(37)]
    [InlineData(99)]
    public async Task Batch_OneChangeDoesNotHold_NothingIsChangedAndThePlaceIsNamed(int at)
    {
        var stale = await InsertAsync("stale");
        await CommitAsync(Change.Upsert("stale", Values()));
        var kept = await InsertAsync("kept", ("N", 1));
        var gone = await InsertAsync("gone");
        var changes = Enumerable.Range(0, 97).Select(n => Change.Insert($"new-{n:D2}", Values(("N", n)))).ToList();
        changes.Insert(10, Change.Replace("kept", Values(("N", 2)), kept));
        changes.Insert(20, Change.Delete("gone", gone));
        changes.Insert(at, Change.Replace("stale", Values(), stale));

        var result = await CommitAsync([.. changes]);

        Assert.Equal((false, at, RefusalReason.Changed), (result.IsCommitted, result.RefusedAt, result.Reason));
        Assert.Equal(["gone", "kept", "stale"], await KeysAsync(KeyRange.All));
        Assert.Equal((kept, gone), ((await FindAsync("kept"))!.ETag, (await FindAsync("gone"))!.ETag));
    }

    [Fact]
    public async Task Batch_SeveralDoNotHold_TheFirstIsNamed()
    {
        var etag = await InsertAsync("a");
        await CommitAsync(Change.Delete("a", etag));
        await InsertAsync("b");

        var result = await CommitAsync(
            Change.Insert("c", Values()), Change.Delete("a", etag), Change.Insert("b", Values()));

        Assert.Equal((1, RefusalReason.NotFound), (result.RefusedAt, result.Reason));
    }

    [Fact]
    public async Task Batch_HundredChanges_IsCommitted()
    {
        var result = await CommitAsync(
            [.. Enumerable.Range(0, TableLimits.Changes).Select(n => Change.Insert($"{n:D3}", Values(("N", n))))]);

        Assert.True(result.IsCommitted);
        Assert.Equal(Enumerable.Range(0, TableLimits.Changes), (await ReadAsync(KeyRange.All)).Select(row => (int)row.Properties["N"]));
    }
}
