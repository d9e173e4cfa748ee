using static ConsultBot.Tables.Tests.Local.LocalStores;

namespace ConsultBot.Tables.Tests.Local;

/// <summary>Two stores over one folder share nothing but its files, as two processes do.</summary>
public sealed class SeveralProcessesTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private ITableStore _first = null!;
    private ITableStore _second = null!;

    public async Task InitializeAsync() => (_first, _second) = (await _folder.OpenAsync(), await _folder.OpenAsync());

    public async Task DisposeAsync()
    {
        await _first.DisposeAsync();
        await _second.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Read_OtherCommitted_SeesItAtOnce()
    {
        for (var n = 0; n < 200; n++)
        {
            var (writer, reader) = n % 2 == 0 ? (_first, _second) : (_second, _first);
            await writer.PutAsync("a", n);
            Assert.Equal(n, await reader.GetAsync("a"));
        }
    }

    [Fact]
    public async Task Replace_OtherCommitted_IsRefused()
    {
        var etag = await _first.PutAsync("a", 1);
        await _second.PutAsync("a", 2);

        var result = await _first.CommitAsync(Table, Partition, [Change.Replace("a", Number(3), etag)], CancellationToken.None);

        Assert.Equal(RefusalReason.Changed, result.Reason);
    }

    [Fact]
    public async Task Counting_InBothAtTheSameTime_LosesNothing()
    {
        await _first.PutAsync("counter", 0);

        await Task.WhenAll(new[] { _first, _second }.SelectMany(store => Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (var done = 0; done < 100;)
            {
                var row = await store.FindAsync(Table, Partition, "counter", CancellationToken.None);
                var next = Number(row!.Properties.GetNumber("N") + 1);
                var result = await store.CommitAsync(Table, Partition, [Change.Replace("counter", next, row.ETag)], CancellationToken.None);
                done += result.IsCommitted ? 1 : 0;
            }
        }))));

        Assert.Equal(800, await _first.GetAsync("counter"));
        Assert.Equal(800, await _second.GetAsync("counter"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Read_OtherCompacted_GoesOnInTheNewFile(int times)
    {
        await _second.PutAsync("kept", 7);
        for (var n = 0; !File.Exists(_folder.Journal(1 + times)); n++)
        {
            await _first.PutAsync($"{n % 10}", n);
        }

        await _first.PutAsync("last", 8);

        Assert.Equal((7, 8), (await _second.GetAsync("kept"), await _second.GetAsync("last")));
        Assert.Equal(await _first.ContentAsync(), await _second.ContentAsync());
        await _second.PutAsync("answer", 42);
        Assert.Equal(42, await _first.GetAsync("answer"));
    }

    [Fact]
    public async Task Compaction_KeepsRowsAndETags()
    {
        var etag = await _first.PutAsync("kept", 7);
        for (var n = 0; !File.Exists(_folder.Journal(2)); n++)
        {
            await _first.PutAsync("often", n);
        }

        await using var third = await _folder.OpenAsync();
        var row = await third.FindAsync(Table, Partition, "kept", CancellationToken.None);

        Assert.Equal((etag, 7), (row!.ETag, row.Properties.GetNumber("N")));
        Assert.True(new FileInfo(_folder.Journal(2)).Length < 16 * 1024);
    }

    [Fact]
    public async Task Commit_CompactionEndedWithoutSayingSo_GoesOnInTheNewFile()
    {
        await _first.PutAsync("a", 1);
        var mark = await File.ReadAllBytesAsync(_folder.Mark);
        for (var n = 0; !File.Exists(_folder.Journal(2)); n++)
        {
            await _first.PutAsync("often", n);
        }

        // The second never hears of the new file: the mark is as if the first had died right after it named that file.
        await _first.DisposeAsync();
        await File.WriteAllBytesAsync(_folder.Mark, mark);
        await using var late = await _folder.OpenAsync();

        await late.PutAsync("b", 2);

        Assert.Equal((1, 2), (await late.GetAsync("a"), await late.GetAsync("b")));
        Assert.Equal((1, 2), (await _second.GetAsync("a"), await _second.GetAsync("b")));
    }
}
