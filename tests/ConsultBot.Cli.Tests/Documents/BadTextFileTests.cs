using System.Text;
using ConsultBot.Cli.Documents;

namespace ConsultBot.Cli.Tests.Documents;

public sealed class BadTextFileTests
{
    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.docx")]
    public Task Read_Empty_SaysSo(string name) => RefusedAsync(name, [], DocumentProblemKind.Empty, "0 bytes");

    [Theory]
    [InlineData("a.txt", " \n \n")]
    [InlineData("a.txt", "---\n***\n")]
    [InlineData("a.md", "\n\n---\n")]
    [InlineData("a.html", "<html><script>x</script></html>")]
    public Task Read_NoText_SaysSo(string name, string text) => RefusedAsync(name, Encoding.UTF8.GetBytes(text), DocumentProblemKind.NoText, "no text");

    [Theory]
    [InlineData("a.pdf")]
    [InlineData("a.doc")]
    [InlineData("a")]
    public Task Read_OtherEnding_SaysWhichAreRead(string name) => RefusedAsync(name, "x"u8.ToArray(), DocumentProblemKind.UnknownFormat, ".docx, .html, .htm, .md and .txt");

    [Fact]
    public Task Read_PageNamedAsText_IsWronglyNamed() => RefusedAsync("a.txt", "<!DOCTYPE html><p>x"u8.ToArray(), DocumentProblemKind.WrongName, ".html");

    [Fact]
    public Task Read_ZipNamedAsText_IsWronglyNamed() => RefusedAsync("a.md", [0x50, 0x4B, 3, 4, 0, 0], DocumentProblemKind.WrongName, ".docx");

    [Fact]
    public Task Read_Garbage_IsNoText()
    {
        var bytes = new byte[50_000];
        new Random(5).NextBytes(bytes);
        return RefusedAsync("a.txt", bytes, DocumentProblemKind.Binary, "binary");
    }

    [Fact]
    public Task Read_Nul_IsNoText() => RefusedAsync("a.txt", "Text\0 and more text"u8.ToArray(), DocumentProblemKind.NulCharacters, "NUL");

    [Fact]
    public Task Read_WideTextWithoutMark_SaysHowToSaveIt() => RefusedAsync("a.txt", Encoding.Unicode.GetBytes("Text and more text"), DocumentProblemKind.NulCharacters, "UTF-16");

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.html")]
    [InlineData("a.md")]
    public Task Read_EndlessLine_IsRefusedBeforeItIsLoaded(string name) =>
        RefusedAsync(name, Encoding.UTF8.GetBytes(new string('a', 9 * 1024 * 1024)), DocumentProblemKind.LineTooLong, "8 MiB");

    [Fact]
    public async Task Read_TooLarge_IsRefused()
    {
        var reading = await Reading.OfBytesAsync("a.txt", new byte[2000], new DocumentLimits { FileBytes = 1000 });

        Assert.Equal(DocumentProblemKind.TooLarge, Assert.Single(reading.Problems).Kind);
    }

    [Fact]
    public async Task Read_MissingFile_SaysSo()
    {
        using var folder = new TemporaryFolder();

        var reading = await DocumentFile.ReadAsync(folder.PathOf("none.txt"), Reading.Details, null, CancellationToken.None);

        Assert.Equal(DocumentProblemKind.Missing, Assert.Single(reading.Problems).Kind);
    }

    [Fact]
    public Task Read_DeepPage_IsRefused() => RefusedAsync("a.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 100_000)) + "x"), DocumentProblemKind.TooDeep, "256");

    [Fact]
    public Task Read_UnclosedFormattingInManyParagraphs_IsRefused() =>
        RefusedAsync("a.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 200).Select(number => $"<b id={number}>")) + string.Concat(Enumerable.Repeat("<p>x", 50_000))), DocumentProblemKind.TooDeep, "never closed");

    [Fact]
    public async Task Read_ManyUnclosedParagraphs_IsSound() =>
        Assert.Equal(20_000, (await Reading.OfTextAsync("a.html", string.Concat(Enumerable.Repeat("<p>x\n", 20_000)))).Document?.Passages.Count);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public async Task Read_ByteOrderMark_IsUnderstoodAndNoText(string encoding)
    {
        var written = Encoding.GetEncoding(encoding);

        var reading = await Reading.OfBytesAsync("a.txt", [.. written.GetPreamble(), .. written.GetBytes("Übereinkommen ñ")]);

        Assert.Equal("Übereinkommen ñ", reading.Document?.Text);
        Assert.Empty(reading.Notes);
    }

    [Fact]
    public async Task Read_OldWindowsText_IsReadWithANote()
    {
        var reading = await Reading.OfBytesAsync("a.txt", [0x93, (byte)'c', (byte)'a', (byte)'f', 0xE9, 0x94]);

        Assert.Equal("“café”", reading.Document?.Text);
        Assert.Contains("Windows-1252", Assert.Single(reading.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_PageThatNamesItsEncoding_IsReadWithIt()
    {
        var reading = await Reading.OfBytesAsync("a.html", [.. "<meta charset='iso-8859-2'><p>"u8, 0xB1]);

        Assert.Equal("ą", reading.Document?.Text);
    }

    [Fact]
    public async Task Read_Progress_EndsWithTheLastStage()
    {
        using var folder = new TemporaryFolder();
        var heard = new Heard();

        await DocumentFile.ReadAsync(folder.Write("a.txt", "Text."), Reading.Details, heard, CancellationToken.None);

        Assert.Equal(new DocumentProgress(DocumentStage.Checking, 0), heard.Reports[0]);
        Assert.Equal(new DocumentProgress(DocumentStage.Cutting, 1), heard.Reports[^1]);
    }

    private static async Task RefusedAsync(string name, byte[] bytes, DocumentProblemKind kind, string reason)
    {
        var reading = await Reading.OfBytesAsync(name, bytes);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(kind, problem.Kind);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
        Assert.Null(reading.Document);
    }

    private sealed class Heard : IProgress<DocumentProgress>
    {
        public List<DocumentProgress> Reports { get; } = [];

        public void Report(DocumentProgress value) => Reports.Add(value);
    }
}
