namespace ConsultBot.Cli.Tests;

public sealed class CommandsTests
{
    [Theory]
    [InlineData("There is nothing to ask: give a question, or --batch FILE.", "ask")]
    [InlineData("There is nothing to ask: give a question, or --batch FILE.", "ask", " ")]
    [InlineData("There is nothing to ask: give a question, or --batch FILE.", "ask", "--why")]
    [InlineData("Give a question or --batch FILE, not both.", "ask", "hello", "--batch", "in.jsonl")]
    [InlineData("Give a question or --batch FILE, not both.", "ask", "", "--batch", "in.jsonl")]
    [InlineData("--out goes with --batch; the answer to a single question is printed.", "ask", "hello", "--out", "out.jsonl")]
    [InlineData("--why goes with a single question, not with --batch.", "ask", "--why", "--batch", "in.jsonl")]
    [InlineData("--batch takes the name of a file, not \"\".", "ask", "--batch", "")]
    [InlineData("--language takes en, fr or es, not \"de\".", "ask", "hello", "--language", "de")]
    [InlineData("--language takes en, fr or es, not \"\".", "ask", "hello", "--language", "")]
    [InlineData("--storage takes configured or memory, not \"disk\".", "ask", "hello", "--storage", "disk")]
    [InlineData("The commands are validate, import, add, remove, rollback, export, list.", "knowledge")]
    [InlineData("Unrecognized command or argument 'aks'.", "aks")]
    [InlineData("\"consultbot ask --help\" shows what can be given.", "ask")]
    public async Task RunAsync_WrongArguments_SaysWhatOnErrorOnly(string message, params string[] arguments)
    {
        var result = await InProcess.RunAsync(arguments);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(message, result.ErrorLines);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task RunAsync_NoCommand_NamesTheCommands()
    {
        var result = await InProcess.RunAsync();

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(result.ErrorLines, line => line.StartsWith("The commands are ask, knowledge", StringComparison.Ordinal));
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Readme_Commands_AreAllNamed()
    {
        const string Begin = "The commands are ";
        var line = (await InProcess.RunAsync()).ErrorLines.Single(said => said.StartsWith(Begin, StringComparison.Ordinal));
        var row = File.ReadLines(Repository.Path("README.md")).Single(text => text.StartsWith("| `src/ConsultBot.Cli` |", StringComparison.Ordinal));

        Assert.All(line[Begin.Length..].TrimEnd('.').Split(", "), command => Assert.Contains($"`{command}`", row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_Help_IsWhatWasAskedFor()
    {
        var result = await InProcess.RunAsync("ask", "--help");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("--batch <file>", result.Output, StringComparison.Ordinal);
        Assert.Contains("<en|fr|es>", result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Error);
    }
}
