using System.IO.Compression;
using System.Text.RegularExpressions;
using ConsultBot.Tables.Backups;
using ConsultBot.Tables.Local;
using ConsultBot.Tables.Tests.Local;

namespace ConsultBot.Tables.Tests.Backups;

public sealed class StoreBackupTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MemoryTableStore _store = new();
    private string _file = "";

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(_folder.FullPath);
        _file = Path.Combine(_folder.FullPath, "backup");
        await _store.FillAsync();
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Restore_OfALocalStore_GivesAllTablesButTheKeysToAnother()
    {
        await using var first = await OpenAsync("first");
        await first.FillAsync();
        var written = await StoreBackup.WriteAsync(first, _file, CancellationToken.None);
        await using (var second = await OpenAsync("second"))
        {
            var result = await StoreRestore.RunAsync(second, _file, CancellationToken.None);
            Assert.Equal(new RestoreResult(written, null), result);
        }

        await using var again = await OpenAsync("second");
        var expected = await first.ContentAsync(Schema.BackedUp);
        Assert.Equal(FilledStore.Rows + Schema.BackedUp.Count, expected.Count);
        Assert.Equal(expected, await again.ContentAsync(Schema.BackedUp));
        Assert.Empty(await again.ContentAsync([Schema.Keys]));
    }

    [Fact]
    public async Task Backup_OnUnix_IsForItsOwnerAlone()
    {
        await StoreBackup.WriteAsync(_store, _file, CancellationToken.None);

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(_file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.Equal([_file], Directory.EnumerateFiles(_folder.FullPath));
    }

    [Fact]
    public async Task Backup_OfAnEmptyStore_MakesNoFile()
    {
        await using var empty = new MemoryTableStore();

        Assert.Equal(0, await StoreBackup.WriteAsync(empty, _file, CancellationToken.None));
        Assert.Empty(Directory.EnumerateFiles(_folder.FullPath));
    }

    [Fact]
    public async Task Backup_FileExists_IsLeftAsItIs()
    {
        await File.WriteAllTextAsync(_file, "mine");

        await Assert.ThrowsAsync<IOException>(() => StoreBackup.WriteAsync(_store, _file, CancellationToken.None));

        Assert.Equal("mine", await File.ReadAllTextAsync(_file));
    }

    [Fact]
    public async Task Backup_ThatIsStopped_LeavesNoFile()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => StoreBackup.WriteAsync(_store, _file, stop.Token));

        Assert.Empty(Directory.EnumerateFiles(_folder.FullPath));
    }

    [Fact]
    public async Task Restore_IntoAStoreWithARow_ChangesNothing()
    {
        await StoreBackup.WriteAsync(_store, _file, CancellationToken.None);
        foreach (var table in Schema.BackedUp.Append(Schema.Keys))
        {
            await using var used = new MemoryTableStore();
            await used.CommitAsync(table, "p", [Change.Insert("k", RowProperties.Empty)], CancellationToken.None);

            Assert.Equal(new RestoreResult(0, table), await StoreRestore.RunAsync(used, _file, CancellationToken.None));
            Assert.Single(await used.ContentAsync(Schema.BackedUp.Append(Schema.Keys)));
        }
    }

    [Fact]
    public async Task Restore_OfADamagedFile_SaysSoAndWritesNothing()
    {
        await StoreBackup.WriteAsync(_store, _file, CancellationToken.None);
        var whole = await File.ReadAllBytesAsync(_file);
        int[] places = [0, 3, 11, 20, whole.Length / 2, whole.Length - 20, whole.Length - 10];

        foreach (var at in places)
        {
            await AssertRefusedAsync([.. whole[..at], (byte)(whole[at] ^ 0x55), .. whole[(at + 1)..]]);
            await AssertRefusedAsync(whole[..at]);
        }
    }

    [Fact]
    public async Task Restore_OfRowsThatWereChangedAndCompressedAnew_SaysSo()
    {
        await StoreBackup.WriteAsync(_store, _file, CancellationToken.None);
        var rows = Unpack(await File.ReadAllBytesAsync(_file));
        var at = rows.AsSpan().IndexOf("xxxx"u8);
        rows[at] = (byte)'y';

        var message = await AssertRefusedAsync(Pack(rows));
        Assert.Contains("checksum", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_OfAnotherVersion_NamesBoth()
    {
        await StoreBackup.WriteAsync(_store, _file, CancellationToken.None);
        var rows = Unpack(await File.ReadAllBytesAsync(_file));
        rows[8] = 9;

        var message = await AssertRefusedAsync(Pack(rows));
        Assert.Contains("its format has version 9, this program reads version 1", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_OfKeysThatSomebodyPutIn_IsRefused()
    {
        await using (var file = File.Create(_file))
        {
            await using var writer = new BackupWriter(file);
            await writer.BeginAsync(CancellationToken.None);
            await writer.AddAsync(new BackupRow(Schema.Keys, Schema.KeysPartition, "key", new RowProperties([new("Xml", "<key/>")])), CancellationToken.None);
            await writer.EndAsync(CancellationToken.None);
        }

        Assert.Contains("does not restore, Keys", await AssertRefusedAsync(await File.ReadAllBytesAsync(_file)), StringComparison.Ordinal);
    }

    /// <summary>A table that somebody adds and forgets here would be missing from every backup.</summary>
    [Fact]
    public void BackedUp_TablesThatTheCodeUses_AreAllButTheKeys()
    {
        var used = Directory.EnumerateFiles(Path.Combine(Root(AppContext.BaseDirectory), "src", "ConsultBot.Tables"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), @"store\.(?:FindAsync|ReadAsync|CommitAsync)\(\s*Schema\.(\w+)").Select(match => match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(used.Order(StringComparer.Ordinal), Schema.BackedUp.Append(Schema.Keys).Order(StringComparer.Ordinal));
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var stream = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "ConsultBot.sln")) ? folder
        : Root(Directory.GetParent(folder)?.FullName ?? throw new InvalidOperationException("ConsultBot.sln is not above the tests."));

    private Task<LocalTableStore> OpenAsync(string name) => LocalTableStore.OpenAsync(
        new LocalTableStoreOptions { Folder = Path.Combine(_folder.FullPath, name) }, TimeProvider.System, null, CancellationToken.None);

    /// <returns>What is said.</returns>
    private async Task<string> AssertRefusedAsync(byte[] file)
    {
        var path = Path.Combine(_folder.FullPath, "other");
        await File.WriteAllBytesAsync(path, file);
        await using var store = new MemoryTableStore();

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => StoreRestore.RunAsync(store, path, CancellationToken.None));

        Assert.StartsWith($"{path} cannot be restored: ", error.Message, StringComparison.Ordinal);
        Assert.Empty(await store.ContentAsync(Schema.BackedUp));
        return error.Message;
    }
}
