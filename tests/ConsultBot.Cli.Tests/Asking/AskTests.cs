namespace ConsultBot.Cli.Tests.Asking;

/// <summary>A single question, asked of the built program.</summary>
public sealed class AskTests : IDisposable
{
    private const string Source = "[1] International Organization for Migration, “Inter-State Consultation Mechanisms and Migration Management” (2005), Annex A, no. 12";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ask_OnANewStore_PrintsAnswerDateAndSourceOnly()
    {
        var result = await AskAsync("Who co-chairs the Bali Process?");

        Assert.Equal(["Australia and Indonesia co-chair the Bali Process (as of 19 May 2005). [1]", "Source:", Source], result.OutputLines);
        Assert.Empty(result.Error);
        Assert.Equal(0, result.ExitCode);
        Assert.NotEmpty(Directory.EnumerateFiles(_folder.PathOf("store")));
    }

    [Fact]
    public async Task Ask_StorageMemory_AnswersTheSameAndLeavesTheStoreAlone()
    {
        var result = await AskAsync("Who", "co-chairs", "the", "Bali", "Process?", "--storage", "memory");

        Assert.Equal(["Australia and Indonesia co-chair the Bali Process (as of 19 May 2005). [1]", "Source:", Source], result.OutputLines);
        Assert.Empty(result.Error);
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Root));
    }

    [Theory]
    [InlineData("fr", "Qui copréside le Processus de Bali ?", "Australie")]
    [InlineData("es", "¿Quiénes copresiden el Proceso de Bali?", "Australia")]
    [InlineData("FR-ca", "Qui copréside le Processus de Bali ?", "Australie")]
    public async Task Ask_Language_AnswersInIt(string language, string question, string chair)
    {
        var result = await InProcess.RunAsync("ask", question, "--language", language, "--storage", "memory");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(chair, result.OutputLines[0], StringComparison.Ordinal);
        Assert.Contains("mai 2005|mayo de 2005".Split('|'), month => result.OutputLines[0].Contains(month, StringComparison.Ordinal));
        Assert.EndsWith("Annex A, no. 12", result.OutputLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_Why_ShowsWhatWasRecognisedBehindTheAnswer()
    {
        var result = await InProcess.RunAsync("ask", "Who chares the Bali Process in Wonderland?", "--why", "--storage", "memory");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(result.OutputLines, line => line.StartsWith("understood as: ", StringComparison.Ordinal) && line.Contains("bali-process", StringComparison.Ordinal));
        Assert.Contains("  name: bali process -> Process bali-process (Name)", result.OutputLines);
        Assert.Contains(result.OutputLines, line => line.StartsWith("  not understood: ", StringComparison.Ordinal) && line.Contains("wonderland", StringComparison.Ordinal));
        Assert.DoesNotContain("`1", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@ConsultBot what is the weather?")]
    [InlineData("-1 or --nothing")]
    [InlineData("[diagram]")]
    public async Task Ask_QuestionLikeAnOption_IsAQuestion(string question)
    {
        var result = await InProcess.RunAsync("ask", "--storage", "memory", question);

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("I cannot answer that from my sources", result.OutputLines[0], StringComparison.Ordinal);
        Assert.Equal(2, result.OutputLines.Length);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task Ask_UnclearQuestion_PrintsTheChoices()
    {
        var result = await InProcess.RunAsync("ask", "Who chairs it?", "--storage", "memory");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("The chair of which process?", result.OutputLines[0], StringComparison.Ordinal);
        Assert.Contains("  - IGC", result.OutputLines);
    }

    [Fact]
    public async Task Ask_StoreFolderIsAFile_SaysSoOnErrorOnly()
    {
        var file = _folder.Write("store", "not a folder");

        var result = await AskAsync("hello");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(file, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(result.Output);
        Assert.Equal("not a folder", await File.ReadAllTextAsync(file));
    }

    private Task<CliResult> AskAsync(params string[] arguments) => CliProcess.RunAsync(_folder.Root, _folder.PathOf("store"), ["ask", .. arguments]);
}
