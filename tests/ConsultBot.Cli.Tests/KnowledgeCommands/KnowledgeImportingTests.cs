using ConsultBot.Cli.KnowledgeCommands;
using ConsultBot.Tables;
using ConsultBot.Tables.Knowledge;
using ConsultBot.Tables.Local;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace ConsultBot.Cli.Tests.KnowledgeCommands;

public sealed class KnowledgeImportingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task RunAsync_RivalImportsInBetween_SaysSoAndLeavesTheRivalsVersion()
    {
        var memory = new MemoryTableStore();
        var (ours, theirs) = (new KnowledgeCopy(_folder, "ours"), new KnowledgeCopy(_folder, "theirs").RenameHeading("Theirs"));
        await using var store = new RivalStore(memory, () => ImportAsync(memory, theirs));

        var exitCode = await ImportAsync(store, ours);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("Another import became current in the meantime; nothing was changed.", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal($"Imported as version 1; running instances take it up within seconds.{Environment.NewLine}", _output.ToString());
        var current = await Versions(memory).ExportAsync(number: null, CancellationToken.None);
        Assert.Equal(KnowledgeCopy.Files(theirs.Path), current!.ToDictionary(file => file.Name, file => file.Content.ToArray()));
        Assert.Single(await Versions(memory).ListAsync(CancellationToken.None));
    }

    private static KnowledgeVersions Versions(ITableStore store) => new(store, SystemClock.Instance, NullLogger<KnowledgeVersions>.Instance);

    private async Task<int> ImportAsync(ITableStore store, KnowledgeCopy copy) => await KnowledgeImporting.RunAsync(
        Versions(store), await KnowledgeInput.ReadFilesAsync(new DirectoryInfo(copy.Path), CancellationToken.None), "tester", _output, _error, progress: null, CancellationToken.None);
}
