namespace ConsultBot.Tables.Tests.Local;

/// <summary>Values are read back from the journal: by whoever wrote them, by others, after a compaction, and never wrongly.</summary>
public sealed class ValuesOnDiskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Find_ValuesChangedOnDiskMeanwhile_RefusesAndNamesThePlace()
    {
        await using var store = await _folder.OpenAsync();
        await store.PutAsync("whole", 1);
        await store.PutAsync("changed", 2);
        ChangeLastValue();

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.GetAsync("changed"));

        Assert.Contains("journal-00000001.log' was damaged at byte", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(1, await store.GetAsync("whole"));
    }

    [Fact]
    public void Compact_ValuesChangedOnDiskMeanwhile_KeepsTheJournalAndGoesOn()
    {
        var writer = _folder.OpenWriter(out var open, UnflushedDisk.Instance);
        writer.Commit([LocalStores.Upsert("changed", 1)]);
        ChangeLastValue();
        for (var n = 0; n < 1000; n++)
        {
            Assert.True(Assert.Single(writer.Commit([LocalStores.Upsert("other", n)])).IsCommitted);
            writer.CompactIfDue();
        }

        open.Dispose();
        Assert.Equal([_folder.Journal()], Directory.EnumerateFiles(_folder.FullPath, "journal-*"));
    }

    [Fact]
    public async Task Commit_ManyTimesWithAReaderBeside_BothReadEveryValueThroughCompactions()
    {
        await using var writer = await _folder.OpenAsync(UnflushedDisk.Instance);
        await using var reader = await _folder.OpenAsync(UnflushedDisk.Instance);
        for (var n = 0; n < 2000; n++)
        {
            await writer.PutAsync($"key-{n % 50:D2}", n);
            Assert.Equal(n, await reader.GetAsync($"key-{n % 50:D2}"));
        }

        Assert.Equal(await writer.ContentAsync(), await reader.ContentAsync());
        Assert.False(File.Exists(_folder.Journal(2)), "It was compacted less than twice.");
    }

    [Fact]
    public async Task Read_MoreThanAPageOfLongValues_GivesEachRowOnce()
    {
        await using var store = await _folder.OpenAsync();
        for (var n = 0; n < 60; n++)
        {
            var values = new RowProperties([new("N", n), new("Bytes", Enumerable.Repeat((byte)n, TableLimits.Bytes).ToArray())]);
            await store.CommitAsync(LocalStores.Table, LocalStores.Partition, [Change.Upsert($"key-{n:D2}", values)], CancellationToken.None);
        }

        var read = new List<long>();
        await foreach (var row in store.ReadAsync(LocalStores.Table, LocalStores.Partition, KeyRange.All, CancellationToken.None))
        {
            read.Add(row.Properties.GetNumber("N"));
            Assert.All((byte[])row.Properties["Bytes"], value => Assert.Equal(row.Properties.GetNumber("N"), value));
        }

        Assert.Equal(Enumerable.Range(0, 60).Select(n => (long)n), read);
    }

    /// <summary>A record ends with the values of its last row.</summary>
    private void ChangeLastValue()
    {
        using var file = new FileStream(_folder.Journal(), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        file.Position = file.Length - 1;
        file.WriteByte(0x7f);
    }
}
