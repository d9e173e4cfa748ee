namespace ConsultBot.Cli.Tests;

/// <summary>Settings that cannot be used are told in a line on the error stream.</summary>
public sealed class SettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""{"Storage":{"ConnectionString":"nonsense"}}""", "Storage:ConnectionString or Storage:Endpoint cannot be used: ")]
    [InlineData("""{"Storage":{"Endpoint":"nonsense"}}""", "Storage:ConnectionString or Storage:Endpoint cannot be used: ")]
    [InlineData("""{"Bot":{"MaxMessageLength":1}}""", "The configuration has problems: ")]
    [InlineData("{", "Failed to load configuration from file ")]
    public async Task Ask_UnusableSettings_SaysWhich(string settings, string message)
    {
        _folder.Write("appsettings.json", settings);

        var result = await CliProcess.RunAsync(_folder.Root, _folder.PathOf("store"), "ask", "hello");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith(message, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Ask_KnowledgeFolderWithoutFiles_NamesThemAndSaysThatNothingCanBeAnswered()
    {
        _folder.Write("appsettings.json", """{"Knowledge":{"Folder":"."}}""");

        var result = await CliProcess.RunAsync(_folder.Root, _folder.PathOf("store"), "ask", "hello");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(result.ErrorLines, line => line.StartsWith("sources.json: the file: The file is missing;", StringComparison.Ordinal));
        Assert.StartsWith("There is no knowledge to answer from", result.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Ask_ShippedKnowledgeFaulty_AnswersFromTheVersionBeforeAndSaysSo()
    {
        await CliProcess.RunAsync(_folder.Root, _folder.PathOf("store"), "ask", "hello");
        _folder.Write("appsettings.json", """{"Knowledge":{"Folder":"."}}""");

        var result = await CliProcess.RunAsync(_folder.Root, _folder.PathOf("store"), "ask", "Who co-chairs the Bali Process?");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("The knowledge base has the problems above; version 1, imported before, is used.", result.ErrorLines[^1]);
        Assert.StartsWith("Australia and Indonesia co-chair", result.OutputLines[0], StringComparison.Ordinal);
    }
}
