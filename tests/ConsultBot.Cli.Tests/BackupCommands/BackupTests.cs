namespace ConsultBot.Cli.Tests.BackupCommands;

/// <summary>The commands as an operator gives them, over local stores.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Restore_OfABackup_HasTheSamePeopleAndGoesOnRecord()
    {
        var (file, invited) = (_folder.PathOf("backup"), await RunAsync("first", "invite", "--role", "admin", "--name", "Ama Mensah", "--delegation", "Ghana", "--function", "head", "--address", "https://chat.example.org"));
        Assert.Equal(0, invited.ExitCode);
        var backup = await RunAsync("first", "backup", "--out", file);
        var restore = await RunAsync("second", "restore", file);

        Assert.Equal((0, 0), (backup.ExitCode, restore.ExitCode));
        Assert.Contains($"are in {file}.", backup.Output, StringComparison.Ordinal);
        Assert.Contains("Everybody signs in anew", restore.Output, StringComparison.Ordinal);
        Assert.Equal((await RunAsync("first", "people", "list")).Output, (await RunAsync("second", "people", "list")).Output);
        Assert.Contains("back up", (await RunAsync("first", "audit")).Output, StringComparison.Ordinal);
        Assert.Contains("restore", (await RunAsync("second", "audit")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_IntoAStoreInUse_IsRefusedAndSaysWhatToDo()
    {
        var file = _folder.PathOf("backup");
        await RunAsync("first", "invite", "--role", "admin", "--name", "Ama Mensah", "--delegation", "Ghana", "--function", "head", "--address", "https://chat.example.org");
        await RunAsync("first", "backup", "--out", file);

        var restore = await RunAsync("first", "restore", file);

        Assert.Equal(1, restore.ExitCode);
        Assert.Contains("The store is not empty", restore.Error, StringComparison.Ordinal);
        Assert.Contains("Set \"Storage\" to a new folder or account", restore.Error, StringComparison.Ordinal);
        Assert.Empty(restore.Output);
    }

    [Fact]
    public async Task Backup_OfAnEmptyStore_AsksWhetherItIsTheRightOne()
    {
        var backup = await RunAsync("first", "backup", "--out", _folder.PathOf("backup"));

        Assert.Equal(1, backup.ExitCode);
        Assert.Contains("Is \"Storage\" set here as it is for the bot?", backup.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("backup")));
    }

    [Fact]
    public async Task Restore_OfWhatIsNoBackup_SaysSo()
    {
        var restore = await RunAsync("first", "restore", _folder.Write("notes.txt", "These are my notes."));

        Assert.Equal(1, restore.ExitCode);
        Assert.Contains("cannot be restored: it is no backup", restore.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_OfAMissingFile_MakesNoStore()
    {
        var restore = await RunAsync("first", "restore", _folder.PathOf("nothing"));

        Assert.Equal(1, restore.ExitCode);
        Assert.Contains("There is no file", restore.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.PathOf("first")));
    }

    private Task<CliResult> RunAsync(string store, params string[] arguments) => CliProcess.RunAsync(_folder.Root, _folder.PathOf(store), arguments);
}
