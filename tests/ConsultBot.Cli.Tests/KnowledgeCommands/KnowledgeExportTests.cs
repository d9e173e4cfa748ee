namespace ConsultBot.Cli.Tests.KnowledgeCommands;

public sealed class KnowledgeExportTests(PreparedStore prepared) : IClassFixture<PreparedStore>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Export_CurrentVersion_IsWhatWasImportedByteForByte()
    {
        var target = _folder.PathOf("new/exported");

        var result = await prepared.RunAsync("knowledge", "export", target);

        Assert.Equal(new CliResult(0, $"12 files written to {target}.{Environment.NewLine}", string.Empty), result);
        Assert.Equal(KnowledgeCopy.Files(prepared.Knowledge), KnowledgeCopy.Files(target));
        Assert.Equal(12, Directory.EnumerateFileSystemEntries(target).Count());
    }

    [Fact]
    public async Task Export_OldVersion_IsStillThere()
    {
        var store = prepared.CopyTo(_folder);
        var changed = new KnowledgeCopy(_folder, "changed").RenameHeading("Cooperation of a New Kind");
        await CliProcess.RunAsync(_folder.Root, store, "knowledge", "import", changed.Path);

        var old = await CliProcess.RunAsync(_folder.Root, store, "knowledge", "export", "old", "--version", "1");
        var current = await CliProcess.RunAsync(_folder.Root, store, "knowledge", "export", "current");

        Assert.Equal((0, 0), (old.ExitCode, current.ExitCode));
        Assert.Equal(KnowledgeCopy.Files(prepared.Knowledge), KnowledgeCopy.Files(_folder.PathOf("old")));
        Assert.Equal(KnowledgeCopy.Files(changed.Path), KnowledgeCopy.Files(_folder.PathOf("current")));
    }

    [Fact]
    public async Task Export_VersionThatIsNotKept_SaysSoAndWritesNothing()
    {
        var result = await prepared.RunAsync("knowledge", "export", _folder.PathOf("exported"), "--version", "9");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["There is no version 9; \"knowledge list\" shows those that are kept."], result.ErrorLines);
        Assert.Empty(result.Output);
        Assert.False(Directory.Exists(_folder.PathOf("exported")));
    }

    [Fact]
    public async Task Export_BeforeTheFirstImport_SaysSo()
    {
        var result = await CliProcess.RunAsync(_folder.Root, _folder.PathOf("store"), "knowledge", "export", "exported");

        Assert.Equal((1, string.Empty), (result.ExitCode, result.Output));
        Assert.Equal(["Nothing has been imported yet."], result.ErrorLines);
    }

    [Fact]
    public async Task List_BeforeTheFirstImport_SaysSo()
    {
        var result = await CliProcess.RunAsync(_folder.Root, _folder.PathOf("store"), "knowledge", "list");

        Assert.Equal(new CliResult(0, $"Nothing has been imported yet.{Environment.NewLine}", string.Empty), result);
    }

    [Theory]
    [InlineData("one")]
    [InlineData("0")]
    [InlineData("-2")]
    [InlineData("99999999999")]
    public async Task Export_VersionThatIsNoNumber_IsNamed(string version)
    {
        var result = await InProcess.RunAsync("knowledge", "export", _folder.PathOf("exported"), "--version", version);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal($"--version takes the number of a version, not \"{version}\".", result.ErrorLines[0]);
        Assert.Empty(result.Output);
    }
}
