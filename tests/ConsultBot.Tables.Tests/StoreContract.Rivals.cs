namespace ConsultBot.Tables.Tests;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Rivals_SixtyFourOnOneETag_OneWinsAndTheOthersAreRefused()
    {
        var etag = await InsertAsync("a", ("Winner", -1));
        for (var round = 0; round < 10; round++)
        {
            var results = await Task.WhenAll(Enumerable.Range(0, 64).Select(rival =>
                Task.Run(() => CommitAsync(Change.Replace("a", Values(("Winner", rival)), etag)))));

            var winner = Assert.Single(Enumerable.Range(0, 64), rival => results[rival].IsCommitted);
            Assert.All(results.Where(result => !result.IsCommitted), result => Assert.Equal(RefusalReason.Changed, result.Reason));
            var row = await FindAsync("a");
            Assert.Equal((results[winner].ETags[0], winner), (row!.ETag, (int)row.Properties["Winner"]));
            etag = row.ETag;
        }
    }

    [Fact]
    public async Task Rivals_SixtyFourInsertOneRow_OneWins()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 64).Select(rival =>
            Task.Run(() => CommitAsync(Change.Insert("a", Values(("Winner", rival)))))));

        var winner = Assert.Single(Enumerable.Range(0, 64), rival => results[rival].IsCommitted);
        Assert.Equal(winner, (int)(await FindAsync("a"))!.Properties["Winner"]);
        Assert.Equal(63, results.Count(result => result.Reason == RefusalReason.AlreadyExists));
    }

    [Fact]
    public async Task Rivals_EightCountToOneHundredEach_TheCounterSaysEightHundred()
    {
        await InsertAsync("counter", ("N", 0L));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var done = 0; done < 100;)
            {
                var row = await FindAsync("counter");
                var next = Values(("N", row!.Properties.GetNumber("N") + 1));
                done += (await CommitAsync(Change.Replace("counter", next, row.ETag))).IsCommitted ? 1 : 0;
            }
        })));

        Assert.Equal(800, (await FindAsync("counter"))!.Properties.GetNumber("N"));
    }
}
