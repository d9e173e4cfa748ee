using System.Globalization;

namespace ConsultBot.Cli.Tests.KnowledgeCommands;

public sealed class KnowledgeImportTests(PreparedStore prepared) : IClassFixture<PreparedStore>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Import_IntoANewStore_IsVersionOne() => Assert.Equal(
        new CliResult(0, $"Imported as version 1; running instances take it up within seconds.{Environment.NewLine}", string.Empty), prepared.Import);

    [Fact]
    public async Task Import_SameContent_SaysSoAndChangesNothing()
    {
        var result = await prepared.RunAsync("knowledge", "import", prepared.Knowledge);

        Assert.Equal(new CliResult(0, $"The current version 1 has the same content; nothing was changed.{Environment.NewLine}", string.Empty), result);
    }

    [Fact]
    public async Task Import_TenPlantedErrors_NamesThemAndChangesNothing()
    {
        var copy = PlantedErrors.Plant(new KnowledgeCopy(_folder, "planted"));
        var before = await prepared.RunAsync("knowledge", "list");

        var result = await prepared.RunAsync("knowledge", "import", copy.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(PlantedErrors.Lines.Count + 1, result.ErrorLines.Length);
        Assert.All(PlantedErrors.Lines, start => Assert.Single(result.ErrorLines, line => line.StartsWith(start, StringComparison.Ordinal)));
        Assert.Equal("10 problems; nothing was changed.", result.ErrorLines[^1]);
        Assert.Empty(result.Output);
        var after = await prepared.RunAsync("knowledge", "list");
        Assert.Equal(before.OutputLines.Select(WithoutAge), after.OutputLines.Select(WithoutAge));
        Assert.StartsWith("*    1  ", Assert.Single(before.OutputLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_ChangedCopy_IsVersionTwoOfTheUserAndAnswersAtOnce()
    {
        var store = prepared.CopyTo(_folder);
        var copy = new KnowledgeCopy(_folder, "changed").RenameHeading("Cooperation of a New Kind");

        var result = await RunAsync(store, "knowledge", "import", copy.Path);
        var list = await RunAsync(store, "knowledge", "list");
        var answer = await RunAsync(store, "ask", "heading 1");

        Assert.Equal("Imported as version 2; running instances take it up within seconds.", Assert.Single(result.OutputLines));
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["*    2  ", "     1  "], list.OutputLines.Select(line => line[..8]));
        Assert.All(list.OutputLines, line => Assert.Contains($"  {Environment.UserName}  ", line, StringComparison.Ordinal));
        Assert.Contains("Cooperation of a New Kind", answer.OutputLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_TwoAtOnce_EachWinsOrSaysThatItDidNot()
    {
        var store = prepared.CopyTo(_folder);
        string[] copies = [.. "AB".Select(letter => new KnowledgeCopy(_folder, $"copy-{letter}").RenameHeading($"Cooperation {letter}").Path)];

        var results = await Task.WhenAll(copies.Select(copy => RunAsync(store, "knowledge", "import", copy)));
        var list = await RunAsync(store, "knowledge", "list");

        var won = results.Where(result => result.ExitCode == 0).ToList();
        Assert.NotEmpty(won);
        Assert.All(won, result => Assert.StartsWith("Imported as version ", result.Output, StringComparison.Ordinal));
        Assert.All(results.Except(won), result => Assert.StartsWith("Another import became current in the meantime", result.Error, StringComparison.Ordinal));
        Assert.Equal(won.Count, won.Select(result => result.Output).Distinct().Count());
        Assert.Equal(
            Enumerable.Range(1, 1 + won.Count).Reverse(),
            list.OutputLines.Select(line => int.Parse(line[1..6], CultureInfo.InvariantCulture)));
    }

    private Task<CliResult> RunAsync(string store, params string[] arguments) => CliProcess.RunAsync(_folder.Root, store, arguments);

    /// <summary>How long ago a version was imported grows while the test runs.</summary>
    private static string WithoutAge(string line) => $"{line.Split('(')[0]}{line.Split(')')[1]}";
}
