using System.Text;
using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.Tests.Knowledge;

/// <summary>Files that cannot be read at all.</summary>
public sealed class KnowledgeFileProblemTests
{
    [Fact]
    public void Read_TextThatIsNoJson_NamesLineAndColumn()
    {
        var problem = new KnowledgeExample().Write(KnowledgeFiles.Topics, "{\n  \"topics\": [\n    {,}\n  ]\n}").SingleProblem();

        Assert.Equal((KnowledgeFiles.Topics, "line 3, column 6"), (problem.File, problem.Entry));
        Assert.StartsWith("This is not JSON: ", problem.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_UnreadableTopics_DoesNotBlameThoseThatReferToThem() =>
        Assert.Equal(KnowledgeFiles.Topics, new KnowledgeExample().Write(KnowledgeFiles.Topics, "{").SingleProblem().File);

    [Fact]
    public void Read_HalfOfASurrogatePair_NamesItsLine()
    {
        var problem = new KnowledgeExample().Write(KnowledgeFiles.Topics, "{\n  \"topics\": [\n    { \"id\": \"\\ud83d\" } ] }").SingleProblem();

        Assert.Equal("line 3, column 13", problem.Entry);
        Assert.Contains("stands alone", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ByteOrderMark_IsRefused() =>
        Assert.Contains("byte order mark", ReadTopics([0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}']), StringComparison.Ordinal);

    [Fact]
    public void Read_Latin1_IsRefused() =>
        Assert.Contains("not valid UTF-8", ReadTopics(Encoding.Latin1.GetBytes("{\"topics\":[\"é\"]}")), StringComparison.Ordinal);

    [Fact]
    public void Read_MoreThan8MiB_IsRefused() =>
        Assert.Contains("larger than 8 MiB", ReadTopics(new byte[(8 * 1024 * 1024) + 1]), StringComparison.Ordinal);

    [Fact]
    public void Read_DeepNesting_IsRefused() =>
        Assert.Contains("not JSON", ReadTopics(Encoding.ASCII.GetBytes(new string('[', 100_000))), StringComparison.Ordinal);

    [Theory]
    [InlineData("[]", "one JSON object")]
    [InlineData("""{"topics":{}}""", "an object in braces here where a list in brackets is expected")]
    [InlineData("""{"themes":[]}""", "\"themes\" is not known here; known are $schema, topics")]
    public void Read_OtherShape_IsRefused(string text, string reason)
    {
        var problems = new KnowledgeExample().Write(KnowledgeFiles.Topics, text).Read().Problems;

        Assert.Contains(problems, problem => problem.File == KnowledgeFiles.Topics && problem.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_NoFiles_NamesAllTwelve() =>
        Assert.Equal(KnowledgeFiles.Names, KnowledgeReader.Read([]).Problems.Select(problem => problem.File));

    [Fact]
    public void Read_FileTwice_IsRefused()
    {
        var files = new KnowledgeExample().Files;

        Assert.All(KnowledgeReader.Read([.. files, files[^1]]).Problems, problem => Assert.Contains("more than once", problem.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_UnknownFile_IsRefused()
    {
        var reading = KnowledgeReader.Read([.. new KnowledgeExample().Files, new KnowledgeFile("notes.json", "{}"u8.ToArray())]);

        Assert.Equal("notes.json", Assert.Single(reading.Problems).File);
    }

    private static string ReadTopics(byte[] content)
    {
        var others = new KnowledgeExample().Files.Where(file => file.Name != KnowledgeFiles.Topics);
        return Assert.Single(KnowledgeReader.Read([.. others, new KnowledgeFile(KnowledgeFiles.Topics, content)]).Problems).Reason;
    }
}
