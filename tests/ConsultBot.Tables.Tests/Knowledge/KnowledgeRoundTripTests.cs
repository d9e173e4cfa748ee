using ConsultBot.Core.Knowledge;

namespace ConsultBot.Tables.Tests.Knowledge;

/// <summary>Export gives back the bytes of the import.</summary>
public sealed class KnowledgeRoundTripTests
{
    private readonly KnowledgeStore _store = new();

    public static TheoryData<string> OddTexts { get; } =
    [
        "{\"topics\":[{\"id\":\"return\",\"name\":{\"en\":\"return\",\"fr\":\"retour\",\"es\":\"retorno\"}},{\"id\":\"data\",\"name\":{\"en\":\"a\",\"fr\":\"b\",\"es\":\"c\"}}]}",
        "\r\n\t { \r\n \"topics\"\t:\r [ \n\n{\r\n\"id\" :\"return\",\"name\":{\"es\":\"retorno\",\"fr\":\"retour\",\"en\":\"return\"} }\t\t,\n,",
        "{ \"topics\": [ {\"id\":\"return\",\"name\":{\"en\":\"\\u0072eturn\\\\ \\\"}{][\\\" \\/\",\"fr\":\"\\ud83d\\udea2 \U0001F6A2 \u2028 \uFFFD \uFEFF\",\"es\":\"e\u0301 é ﬁ 的 \uE000\"}} , {\"id\":\"data\",\"name\":{\"en\":\"}]}\",\"fr\":\"[{\",\"es\":\"\\u0061\"}} ], \"$schema\":\"{}\" }  \n\n\n",
    ];

    [Theory]
    [MemberData(nameof(OddTexts))]
    public async Task Export_OddWhitespaceAndUnicode_IsTheSameBytes(string text)
    {
        // The second text ends within the list, and gets its other entry and its end here.
        var whole = text.EndsWith(',') ? text[..^1] + "  {\"id\":\"data\",\"name\":{\"en\":\"a\",\"fr\":\"b\",\"es\":\"c\"}}\r]\r}" : text;
        await AssertRoundTripAsync(KnowledgeSets.With(KnowledgeFiles.Topics, whole));
    }

    [Fact]
    public async Task Export_Example_IsTheSameBytes() => await AssertRoundTripAsync(KnowledgeSets.Example);

    [Fact]
    public async Task Export_ShippedFiles_IsTheSameBytes() => await AssertRoundTripAsync(KnowledgeSets.Shipped);

    [Fact]
    public async Task Export_EntryOfTwoMegabytes_IsTheSameBytes() => await AssertRoundTripAsync(KnowledgeSets.WithLongEntry());

    [Fact]
    public async Task Export_MegabytesOfLineFeeds_IsTheSameBytes() =>
        await AssertRoundTripAsync(KnowledgeSets.With(KnowledgeFiles.Topics, KnowledgeSets.Text(KnowledgeFiles.Topics).Replace("},", "}" + new string('\n', 3_000_000) + ",", StringComparison.Ordinal)));

    [Fact]
    public async Task Export_FileWithoutEntries_IsTheSameBytes() =>
        await AssertRoundTripAsync(KnowledgeSets.With(KnowledgeFiles.Passages, "{ \"passages\" : [ ] }"));

    private async Task AssertRoundTripAsync(IReadOnlyList<KnowledgeFile> files)
    {
        var import = await _store.ImportAsync(files);
        Assert.Equal([], import.Problems);
        var exported = (await _store.Versions.ExportAsync(null, default))!;

        Assert.Equal(files.Select(file => file.Name).Order(StringComparer.Ordinal), exported.Select(file => file.Name));
        Assert.All(exported, file => Assert.True(file.Content.Span.SequenceEqual(files.Single(other => other.Name == file.Name).Content.Span), file.Name));
    }
}
