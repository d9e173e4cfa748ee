using System.ComponentModel.DataAnnotations;
using ConsultBot.Tables.Local;

namespace ConsultBot.Tables.Tests.Local;

public sealed class LocalTableStoreTests : StoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override async Task<ITableStore> OpenAsync() => await _folder.OpenAsync();

    [Fact]
    public async Task Reopen_AfterCommits_HasTheSameRowsAndETags()
    {
        var kept = await InsertAsync("kept", ("N", 1));
        var gone = await InsertAsync("gone");
        await CommitAsync(Change.Delete("gone", gone));
        await Store.DisposeAsync();

        await using var again = await _folder.OpenAsync();

        var row = await again.FindAsync(Table, "p", "kept", CancellationToken.None);
        Assert.Equal((kept, 1), (row!.ETag, (int)row.Properties["N"]));
        Assert.Null(await again.FindAsync(Table, "p", "gone", CancellationToken.None));
        var next = await again.CommitAsync(Table, "p", [Change.Insert("gone", Values())], CancellationToken.None);
        Assert.NotEqual(gone, next.ETags[0]);
    }

    [Fact]
    public async Task Commit_AfterDisposal_IsMisuse()
    {
        await Store.DisposeAsync();
        await Store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => CommitAsync(Change.Insert("a", Values())));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => FindAsync("a"));
    }

    [Fact]
    public async Task Dispose_WithCommitsUnderWay_CommitsThemFirst()
    {
        var commits = Enumerable.Range(0, 200).Select(n => CommitAsync(Change.Insert($"{n:D3}", Values()))).ToList();

        await Store.DisposeAsync();

        Assert.All(await Task.WhenAll(commits), result => Assert.True(result.IsCommitted));
        await using var again = await _folder.OpenAsync();
        var last = await again.FindAsync(Table, "p", "199", CancellationToken.None);
        Assert.NotNull(last);
    }

    [Fact]
    public void Folder_OnUnix_IsForTheUserAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.True(Directory.Exists(_folder.FullPath));
            return;
        }

        const UnixFileMode others = (UnixFileMode)0b000_111_111;
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(_folder.FullPath) & others);
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(_folder.Journal()) & others);
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(_folder.Mark) & others);
    }

    [Fact]
    public async Task Open_FolderIsAFile_SaysSo()
    {
        var file = Path.Combine(_folder.FullPath, "file");
        await File.WriteAllTextAsync(file, "");

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => LocalTableStore.OpenAsync(
            new LocalTableStoreOptions { Folder = file }, TimeProvider.System, null, CancellationToken.None));

        Assert.Contains(file, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task Open_WithoutFolder_IsRefused() => Assert.ThrowsAsync<ValidationException>(() =>
        LocalTableStore.OpenAsync(new LocalTableStoreOptions(), TimeProvider.System, null, CancellationToken.None));
}
