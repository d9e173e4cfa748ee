namespace ConsultBot.Cli.Tests.Searching;

/// <summary>Faulty input of "consultbot search": said what and where, exit code 1, no run file.</summary>
public sealed class SearchFaultTests
{
    private const string Queries = """{"id":"q","text":"tea"}""";

    [Theory]
    [InlineData("{\"id\":\"a\",\"text\":\"x\"}\n{not json}", "Line 2 of corpus.jsonl is no {\"id\",\"title\",\"text\"}")]
    [InlineData("{\"text\":\"x\"}", "Line 1 of corpus.jsonl is no {\"id\",\"title\",\"text\"}")]
    [InlineData("{\"id\":7,\"text\":\"x\"}", "Line 1 of corpus.jsonl is no {\"id\",\"title\",\"text\"}")]
    [InlineData("{\"id\":\"a\"}", "Line 1 of corpus.jsonl is no {\"id\",\"title\",\"text\"}")]
    [InlineData("[]", "Line 1 of corpus.jsonl is no {\"id\",\"title\",\"text\"}")]
    public async Task Search_FaultyCorpus_NamesTheLine(string corpus, string message)
    {
        using var collection = new SearchedCollection(corpus, Queries);

        var result = await collection.SearchAsync();

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
        Assert.False(File.Exists(collection.Run));
    }

    [Fact]
    public async Task Search_MissingFile_NamesIt()
    {
        using var collection = new SearchedCollection("{\"id\":\"a\",\"text\":\"x\"}", Queries);
        File.Delete(collection.Queries);

        var result = await collection.SearchAsync();

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("queries.jsonl", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--top takes 1 to 100.", "--top", "0")]
    [InlineData("--top takes 1 to 100.", "--top", "101")]
    [InlineData("de", "--language", "de")]
    public async Task Search_WrongOption_SaysWhat(string message, params string[] options)
    {
        using var collection = new SearchedCollection("{\"id\":\"a\",\"text\":\"x\"}", Queries);

        var result = await collection.SearchAsync(options);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(collection.Run));
    }

    [Fact]
    public async Task Search_EmptyCollection_FindsNothing()
    {
        using var collection = new SearchedCollection(string.Empty, Queries);

        var result = await collection.SearchAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(collection.ReadRun());
    }
}
