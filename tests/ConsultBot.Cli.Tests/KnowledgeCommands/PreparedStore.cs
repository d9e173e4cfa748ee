namespace ConsultBot.Cli.Tests.KnowledgeCommands;

/// <summary>A store into which the built program has imported the shipped knowledge base: version 1. Tests that change it take a copy.</summary>
public sealed class PreparedStore : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>What was imported.</summary>
    internal string Knowledge { get; private set; } = string.Empty;

    internal CliResult Import { get; private set; } = null!;

    private string Store => _folder.PathOf("store");

    public async Task InitializeAsync()
    {
        Knowledge = new KnowledgeCopy(_folder, "knowledge").Path;
        Import = await RunAsync("knowledge", "import", Knowledge);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    /// <summary>Runs the program on the store itself, which has to stay as it is.</summary>
    internal Task<CliResult> RunAsync(params string[] arguments) => CliProcess.RunAsync(_folder.Root, Store, arguments);

    internal string CopyTo(TemporaryFolder folder) => folder.Copy(Store, "store");
}
