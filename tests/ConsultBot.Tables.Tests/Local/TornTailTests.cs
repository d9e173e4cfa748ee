using static ConsultBot.Tables.Tests.Local.LocalStores;

namespace ConsultBot.Tables.Tests.Local;

/// <summary>What a process or a machine leaves that died in the middle of a commit.</summary>
public sealed class TornTailTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(27)]
    [InlineData(28)]
    [InlineData(50)]
    public async Task Open_PartOfACommitAtTheEnd_IsCut(int bytes)
    {
        var before = await WriteAsync(3);
        await using (var store = await _folder.OpenAsync())
        {
            await store.PutAsync("torn", 1);
        }

        Cut(before + bytes);
        _folder.ForgetMark();

        await AssertRowsAsync("0=0 W/\"1\", 1=1 W/\"2\", 2=2 W/\"3\"", before);
    }

    [Fact]
    public async Task Open_ZeroesAtTheEnd_AreCut()
    {
        var before = await WriteAsync(1);
        Cut(before + 5000);

        await AssertRowsAsync("0=0 W/\"1\"", before);
    }

    [Fact]
    public async Task Open_WholeCommitThatWasNotAcknowledged_Counts()
    {
        await WriteAsync(2);
        var mark = await File.ReadAllBytesAsync(_folder.Mark);
        await using (var store = await _folder.OpenAsync())
        {
            await store.PutAsync("late", 9);
        }

        await File.WriteAllBytesAsync(_folder.Mark, mark);

        await AssertRowsAsync("0=0 W/\"1\", 1=1 W/\"2\", late=9 W/\"3\"");
    }

    [Fact]
    public async Task Open_FirstOfAnUnflushedGroupIsMissing_TheGroupIsCut()
    {
        var start = await WriteAsync(2);
        var writer = _folder.OpenWriter(out var open);
        writer.Commit([Upsert("a", 1), Upsert("b", 2), Upsert("c", 3)]);
        open.Dispose();
        Flip(start + 30);
        _folder.ForgetMark();

        await AssertRowsAsync("0=0 W/\"1\", 1=1 W/\"2\"");
    }

    [Fact]
    public async Task Open_BrokenCommitBeforeAFlushedOne_IsRefusedThoughTheMarkIsGone()
    {
        var start = await WriteAsync(2);
        await using (var store = await _folder.OpenAsync())
        {
            await store.PutAsync("a", 1);
            await store.PutAsync("b", 2);
        }

        Flip(start + 30);
        _folder.ForgetMark();

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => _folder.OpenAsync());

        Assert.Contains($"'{_folder.Journal()}' is damaged at byte {start}:", failure.Message, StringComparison.Ordinal);
        Assert.Contains("backup", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_AcknowledgedCommitIsMissing_IsRefused()
    {
        var length = await WriteAsync(3);
        Cut(length - 1);

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => _folder.OpenAsync());

        Assert.Contains($"ends at byte {length - 1}, but commits up to byte {length} were acknowledged", failure.Message, StringComparison.Ordinal);
        Assert.Equal(length - 1, new FileInfo(_folder.Journal()).Length);
    }

    [Fact]
    public async Task Open_JournalIsMissing_IsRefused()
    {
        await WriteAsync(1);
        File.Delete(_folder.Journal());

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => _folder.OpenAsync());

        Assert.Contains("is missing", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commit_OtherProcessDiedInTheMiddle_ItsRestIsCutAndNumbersAreUsedOnce()
    {
        var length = await WriteAsync(2);
        await using var store = await _folder.OpenAsync();
        await File.AppendAllTextAsync(_folder.Journal(), "half a commit");

        var etag = await store.PutAsync("next", 1);

        Assert.Equal("W/\"3\"", etag);
        await AssertRowsAsync("0=0 W/\"1\", 1=1 W/\"2\", next=1 W/\"3\"");
        Assert.True(new FileInfo(_folder.Journal()).Length > length);
    }

    private async Task<long> WriteAsync(int commits)
    {
        await using var store = await _folder.OpenAsync();
        for (var n = 0; n < commits; n++)
        {
            await store.PutAsync($"{n}", n);
        }

        return new FileInfo(_folder.Journal()).Length;
    }

    /// <param name="length">Of the journal once it was repaired.</param>
    private async Task AssertRowsAsync(string expected, long? length = null)
    {
        await using (var store = await _folder.OpenAsync())
        {
            Assert.Equal(expected, await store.ContentAsync());
            Assert.Equal(length ?? new FileInfo(_folder.Journal()).Length, new FileInfo(_folder.Journal()).Length);
            await store.PutAsync("zz", 1);
        }

        await using var again = await _folder.OpenAsync();
        Assert.StartsWith(expected + ", zz=1 ", await again.ContentAsync(), StringComparison.Ordinal);
    }

    private void Cut(long length)
    {
        using var file = File.OpenWrite(_folder.Journal());
        file.SetLength(length);
    }

    private void Flip(long offset)
    {
        var bytes = File.ReadAllBytes(_folder.Journal());
        bytes[offset] ^= 1;
        File.WriteAllBytes(_folder.Journal(), bytes);
    }
}
