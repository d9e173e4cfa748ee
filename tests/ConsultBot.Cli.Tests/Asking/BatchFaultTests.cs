namespace ConsultBot.Cli.Tests.Asking;

/// <summary>What is wrong is found before anything is asked or written.</summary>
public sealed class BatchFaultTests : IDisposable
{
    private const string Good = """{"id":"a","lang":"en","turns":["Who co-chairs the Bali Process?"]}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Batch_FaultyLine_IsNamedAndTheOutputStaysAsItWas()
    {
        var input = _folder.Write("in.jsonl", $"{Good}\n\n{Good}\n{{\"id\":\"b\",\"turns\":\"x\"}}\n");
        var output = _folder.Write("out.jsonl", "from before");

        var result = await AskAsync(input, output);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["in.jsonl, line 4: \"turns\" is missing, or no list of texts."], result.ErrorLines);
        Assert.Empty(result.Output);
        Assert.Equal("from before", await File.ReadAllTextAsync(output));
    }

    [Theory]
    [InlineData("absent.jsonl")]
    [InlineData("")]
    public async Task Batch_NoSuchInput_IsNamedAndNothingIsWritten(string name)
    {
        var input = _folder.PathOf(name);

        var result = await AskAsync(input, _folder.PathOf("out.jsonl"));

        Assert.Equal(1, result.ExitCode);
        Assert.Equal([$"There is no file {input}."], result.ErrorLines);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Root));
    }

    [Fact]
    public async Task Batch_NoFolderForTheOutput_IsNamedAndNotMade()
    {
        var result = await AskAsync(_folder.Write("in.jsonl", Good), Path.Combine(_folder.PathOf("absent"), "out.jsonl"));

        Assert.Equal(1, result.ExitCode);
        Assert.Equal([$"There is no folder {_folder.PathOf("absent")} for the answers."], result.ErrorLines);
        Assert.False(Directory.Exists(_folder.PathOf("absent")));
    }

    [Fact]
    public async Task Batch_OutputIsTheInput_IsRefused()
    {
        var input = _folder.Write("in.jsonl", Good);

        var result = await AskAsync(input, input);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["--out names the file of --batch: the questions would be lost."], result.ErrorLines);
        Assert.Equal(Good, await File.ReadAllTextAsync(input));
    }

    [Fact]
    public async Task Batch_WithoutOutput_PrintsTheLinesAndNothingElse()
    {
        var result = await InProcess.RunAsync("ask", "--storage", "memory", "--batch", _folder.Write("in.jsonl", Good));

        Assert.Equal(0, result.ExitCode);
        Assert.Equal([("iom-mechanisms-2005", "Annex A, no. 12")], Assert.Single(BatchReply.ReadAll(result.Output)).Citations);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task Batch_EmptyFile_AnswersNothing()
    {
        var output = _folder.PathOf("out.jsonl");

        var result = await AskAsync(_folder.Write("in.jsonl", "\n \n"), output);

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(await File.ReadAllTextAsync(output));
        Assert.Empty(result.Error);
    }

    [UnixFact]
    public async Task Batch_Terminated_EndsWithAWholeLineAndSaysThatItIsNotDone()
    {
        const int Items = 5_000;
        _folder.Write("in.jsonl", string.Join('\n', Enumerable.Repeat(Good, Items)));

        var result = await CliProcess.StopAfterFirstLineAsync(
            _folder.Root, _folder.PathOf("store"), "ask", "--storage", "memory", "--batch", "in.jsonl");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["Stopped before it was done."], result.ErrorLines);
        Assert.InRange(BatchReply.ReadAll(result.Output).Count, 1, Items - 1);
    }

    private static Task<CliResult> AskAsync(string input, string output) =>
        InProcess.RunAsync("ask", "--storage", "memory", "--batch", input, "--out", output);
}
