using ConsultBot.Cli.Asking;

namespace ConsultBot.Cli.Tests.Asking;

public sealed class BatchLineTests
{
    [Fact]
    public void Read_OtherFields_PassesOverThem()
    {
        var item = BatchLine.Read("""{"gold":{"turns":[1]},"turns":["Où est-ce ?","😀"],"lang":"fr","id":"q-1","note":null}""", "in.jsonl, line 1", "en");

        Assert.Equal("\"q-1\"", item.Id);
        Assert.Equal("fr", item.Locale);
        Assert.Equal(["Où est-ce ?", "😀"], item.Turns);
    }

    [Theory]
    [InlineData("""{"id":"a","turns":[]}""", "\"a\"")]
    [InlineData("""{"id":17,"turns":[],"lang":null}""", "17")]
    public void Read_NoLanguage_TakesTheDefault(string line, string id)
    {
        var item = BatchLine.Read(line, "in.jsonl, line 1", "es");

        Assert.Equal((id, "es"), (item.Id, item.Locale));
        Assert.Empty(item.Turns);
    }

    [Theory]
    [InlineData("nonsense", "the line is no JSON, from character 2 on.")]
    [InlineData("""{"id":"a","turns":["x"]""", "the line is no JSON, from character 24 on.")]
    [InlineData("""{"id":"a","turns":["x"]} {}""", "the line is no JSON, from character 26 on.")]
    [InlineData("[1]", "the line is no object {\"id\",\"lang\",\"turns\":[...]}.")]
    [InlineData("null", "the line is no object {\"id\",\"lang\",\"turns\":[...]}.")]
    [InlineData("""{"turns":["x"]}""", "\"id\" is missing, or neither text nor number.")]
    [InlineData("""{"id":{},"turns":["x"]}""", "\"id\" is missing, or neither text nor number.")]
    [InlineData("""{"id":"a","lang":1,"turns":["x"]}""", "\"lang\" is no text.")]
    [InlineData("""{"id":"a"}""", "\"turns\" is missing, or no list of texts.")]
    [InlineData("""{"id":"a","turns":"x"}""", "\"turns\" is missing, or no list of texts.")]
    [InlineData("""{"id":"a","turns":["x",null]}""", "\"turns\" is missing, or no list of texts.")]
    public void Read_FaultyLine_SaysWhereAndWhat(string line, string reason)
    {
        var error = Assert.Throws<InvalidDataException>(() => BatchLine.Read(line, "in.jsonl, line 7", "en"));

        Assert.Equal($"in.jsonl, line 7: {reason}", error.Message);
    }

    [Fact]
    public void Read_EndlessLine_IsRefused()
    {
        var line = $$"""{"id":"a","turns":["{{new string('x', 1_000_000)}}"]}""";

        var error = Assert.Throws<InvalidDataException>(() => BatchLine.Read(line, "in.jsonl, line 7", "en"));

        Assert.Equal("in.jsonl, line 7: the line has more than 1000000 characters.", error.Message);
    }
}
