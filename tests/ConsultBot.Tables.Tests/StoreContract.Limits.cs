namespace ConsultBot.Tables.Tests;

public abstract partial class StoreContract
{
    public static TheoryData<string> BadKeys => new(
        "", "a/b", "a\\b", "a#b", "a?b", "a\0", "\t", "a\n", "\u001f", "\u007f", "\u0085", "\u009f",
        new string('k', TableLimits.KeyCharacters + 1));

    [Theory]
    [MemberData(nameof(BadKeys))]
    public async Task Limits_Key_IsRefusedEverywhere(string key)
    {
        await RefusedAsync(() => Store.FindAsync(Table, "p", key, CancellationToken.None));
        await RefusedAsync(() => Store.FindAsync(Table, key, "k", CancellationToken.None));
        await RefusedAsync(() => ReadAsync(KeyRange.All, key));
        await RefusedAsync(() => CommitAsync(Change.Insert(key, Values())));
        await RefusedAsync(() => Store.CommitAsync(Table, key, [Change.Insert("k", Values())], CancellationToken.None));
    }

    [Fact]
    public async Task Limits_KeyWithHalfASurrogatePair_IsRefusedEverywhere()
    {
        // No theory data: the test runner itself cannot send half a pair.
        await Limits_Key_IsRefusedEverywhere("\ud800");
        await Limits_Key_IsRefusedEverywhere("a\udc00b");
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("1abc")]
    [InlineData("a-b")]
    [InlineData("a_b")]
    [InlineData("äbc")]
    [InlineData("tables")]
    [InlineData("Tables")]
    [InlineData("a234567890123456789012345678901234567890123456789012345678901234")]
    public async Task Limits_TableName_IsRefusedEverywhere(string table)
    {
        await RefusedAsync(() => Store.FindAsync(table, "p", "k", CancellationToken.None));
        await RefusedAsync(() => Store.CommitAsync(table, "p", [Change.Insert("k", Values())], CancellationToken.None));
        await RefusedAsync(async () =>
        {
            await foreach (var _ in Store.ReadAsync(table, "p", KeyRange.All, CancellationToken.None))
            {
                Assert.Fail("A row of a table that cannot be.");
            }
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("a-b")]
    [InlineData("a b")]
    [InlineData("1a")]
    [InlineData("a.b")]
    [InlineData("PartitionKey")]
    [InlineData("RowKey")]
    [InlineData("Timestamp")]
    public Task Limits_PropertyName_IsRefused(string name) => RefusedAsync(() => CommitAsync(Change.Upsert("k", Values((name, 1)))));

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("W/\"a\nb\"")]
    public async Task Limits_ETagThatNoRowHas_IsRefused(string etag)
    {
        await RefusedAsync(() => CommitAsync(Change.Replace("k", Values(), etag)));
        await RefusedAsync(() => CommitAsync(Change.Delete("k", etag)));
    }

    [Fact]
    public async Task Limits_AtTheEdge_Hold()
    {
        var values = Enumerable.Range(0, TableLimits.Properties - 3).Select(n => ($"P{n}", (object?)n)).ToList();
        values.Add((new string('n', TableLimits.NameCharacters), "x"));
        values.Add(("Text", new string('t', TableLimits.TextCharacters)));
        values.Add(("Bytes", new byte[TableLimits.Bytes]));

        await InsertAsync(new string('k', TableLimits.KeyCharacters), [.. values]);

        var row = await FindAsync(new string('k', TableLimits.KeyCharacters));
        Assert.Equal(TableLimits.Properties, row!.Properties.Count);
        Assert.Equal(TableLimits.TextCharacters, row.Properties.GetText("Text").Length);
        Assert.Equal(TableLimits.Bytes, ((byte[])row.Properties["Bytes"]).Length);
    }

    [Fact]
    public async Task Limits_RowWithOneTooMuch_IsRefused()
    {
        await RefusedAsync(() => InsertAsync("k", ("Text", new string('t', TableLimits.TextCharacters + 1))));
        await RefusedAsync(() => InsertAsync("k", ("Bytes", new byte[TableLimits.Bytes + 1])));
        await RefusedAsync(() => InsertAsync("k", (new string('n', TableLimits.NameCharacters + 1), 1)));
        await RefusedAsync(() => InsertAsync("k", [.. Enumerable.Range(0, TableLimits.Properties + 1).Select(n => ($"P{n}", (object?)n))]));
        await RefusedAsync(() => InsertAsync("k", ("Half", "a\ud83d")));
        await RefusedAsync(() => InsertAsync("k", ("Early", new DateTimeOffset(1600, 12, 31, 0, 0, 0, TimeSpan.Zero))));
    }

    [Theory]
    [InlineData('t', 15, true)]
    [InlineData('t', 16, false)]
    [InlineData('日', 5, true)]
    [InlineData('日', 6, false)]
    public async Task Limits_RowOfManyTexts_HoldsUpToOneMebibyte(char character, int texts, bool holds)
    {
        var text = new string(character, TableLimits.TextCharacters);
        var values = Enumerable.Range(0, texts).Select(n => ($"T{n}", (object?)text)).ToArray();
        if (!holds)
        {
            await RefusedAsync(() => InsertAsync("k", values));
            return;
        }

        await InsertAsync("k", values);
        Assert.All((await FindAsync("k"))!.Properties.Values, value => Assert.Equal(text, value));
    }

    [Fact]
    public async Task Limits_Commit_IsRefusedWithNoChangesTooManyTwoForOneRowOrTooManyBytes()
    {
        await RefusedAsync(() => CommitAsync());
        await RefusedAsync(() => CommitAsync([.. Enumerable.Range(0, TableLimits.Changes + 1).Select(n => Change.Insert($"{n}", Values()))]));
        await RefusedAsync(() => CommitAsync(Change.Insert("a", Values()), Change.Upsert("a", Values())));
        var bytes = new byte[TableLimits.Bytes];
        await RefusedAsync(() => CommitAsync([.. Enumerable.Range(0, 60).Select(n => Change.Insert($"{n}", Values(("B", bytes))))]));
        Assert.Empty(await KeysAsync(KeyRange.All));
    }

    [Fact]
    public async Task Limits_CommitBelowFourMebibytes_Holds()
    {
        var bytes = new byte[TableLimits.Bytes];
        Random.Shared.NextBytes(bytes);

        var result = await CommitAsync([.. Enumerable.Range(0, 45).Select(n => Change.Insert($"{n:D2}", Values(("B", bytes))))]);

        Assert.True(result.IsCommitted);
        Assert.All(await ReadAsync(KeyRange.All), row => Assert.Equal(bytes, (byte[])row.Properties["B"]));
    }

    private static async Task RefusedAsync(Func<Task> use)
    {
        var refusal = await Assert.ThrowsAnyAsync<ArgumentException>(use);
        Assert.NotEqual("", refusal.Message);
    }
}
