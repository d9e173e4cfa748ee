namespace ConsultBot.Cli.Tests.KnowledgeCommands;

public sealed class KnowledgeValidateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Validate_ShippedKnowledge_FindsNoProblem()
    {
        var result = await InProcess.RunAsync("knowledge", "validate", Repository.Path("deploy", "knowledge"));

        Assert.Empty(result.Error);
        Assert.StartsWith("No problems: 5 sources, 18 processes, ", Assert.Single(result.OutputLines), StringComparison.Ordinal);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Validate_TenPlantedErrors_NamesEachOnALineOfItsOwn()
    {
        var copy = PlantedErrors.Plant(new KnowledgeCopy(_folder, "planted"));

        var result = await InProcess.RunAsync("knowledge", "validate", copy.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(PlantedErrors.Lines.Count + 1, result.ErrorLines.Length);
        Assert.All(PlantedErrors.Lines, start => Assert.Single(result.ErrorLines, line => line.StartsWith(start, StringComparison.Ordinal)));
        Assert.Equal("10 problems; nothing was changed.", result.ErrorLines[^1]);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Validate_MissingFile_NamesIt()
    {
        var result = await InProcess.RunAsync("knowledge", "validate", new KnowledgeCopy(_folder, "part").Remove("disagreements").Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            ["disagreements.json: the file: The file is missing; a knowledge base consists of twelve files.", "1 problem; nothing was changed."],
            result.ErrorLines);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("import")]
    public async Task Command_MissingFolder_NamesIt(string command)
    {
        var result = await InProcess.RunAsync("knowledge", command, _folder.PathOf("absent"));

        Assert.Equal(1, result.ExitCode);
        Assert.Equal([$"There is no folder {_folder.PathOf("absent")}."], result.ErrorLines);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("import")]
    public async Task Command_FileInsteadOfFolder_AsksForTheFolder(string command)
    {
        var file = _folder.Write("states.json", "{}");

        var result = await InProcess.RunAsync("knowledge", command, file);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal([$"{file} is a file; name the folder that it lies in."], result.ErrorLines);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Validate_AgainstAMissingFolder_NamesIt()
    {
        var result = await InProcess.RunAsync("knowledge", "validate", Repository.Path("deploy", "knowledge"), "--against", _folder.PathOf("absent"));

        Assert.Equal(1, result.ExitCode);
        Assert.Equal([$"There is no folder {_folder.PathOf("absent")}."], result.ErrorLines);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Validate_AgainstACopiedText_NamesTheEntry()
    {
        var original = string.Join(' ', Enumerable.Range(1, 12).Select(number => $"word{number}"));
        var copy = new KnowledgeCopy(_folder, "copied").Edit("understandings", understandings => understandings[2]!["text"]!["en"] = $"They said {original}.");
        _folder.Write("document.txt", $"An outside text. {original} and so on.");

        var result = await InProcess.RunAsync("knowledge", "validate", copy.Path, "--against", _folder.Root);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("understandings.json: no. 3", result.ErrorLines[0], StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }
}
