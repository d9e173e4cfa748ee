using System.Text;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bundled.BotFramework.Tests.Schema;

public sealed class HostileJsonTests
{
    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \r\n\t", "empty")]
    [InlineData("null", "no JSON object")]
    [InlineData("[]", "no activity")]
    [InlineData("\"message\"", "no activity")]
    [InlineData("12", "no activity")]
    [InlineData("{", "no activity")]
    [InlineData("{\"type\":\"message\"", "no activity")]
    [InlineData("{\"type\":\"message\"}{}", "no activity")]
    [InlineData("{\"type\":\"message\",}", "no activity")]
    [InlineData("<xml/>", "no activity")]
    [InlineData("{}", "has no type")]
    [InlineData("{\"type\":null}", "has no type")]
    [InlineData("{\"type\":\"\"}", "has no type")]
    [InlineData("{\"type\":{}}", "$.type")]
    [InlineData("{\"type\":\"message\",\"from\":\"me\"}", "$.from")]
    [InlineData("{\"type\":\"message\",\"attachments\":{}}", "$.attachments")]
    [InlineData("{\"type\":\"message\",\"entities\":[1]}", "$.entities[0]")]
    [InlineData("{\"type\":\"message\",\"entities\":[{\"type\":1}]}", "$.entities[0]")]
    [InlineData("{\"type\":\"message\",\"timestamp\":\"yesterday\"}", "$.timestamp")]
    [InlineData("{\"type\":\"message\",\"timestamp\":5}", "$.timestamp")]
    [InlineData("{\"type\":\"message\",\"historyDisclosed\":\"maybe\"}", "$.historyDisclosed")]
    public void Deserialize_NoActivity_SaysWhy(string body, string reason)
    {
        var exception = Assert.Throws<MalformedActivityException>(() => Read(body));

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    public async Task DeserializeAsync_NoActivity_Throws(string body)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(body));

        await Assert.ThrowsAsync<MalformedActivityException>(() => ActivityJson.DeserializeAsync(stream, CancellationToken.None));
    }

    [Fact]
    public void Deserialize_MessageOfTheException_HoldsNothingOfTheBody()
    {
        var exception = Assert.Throws<MalformedActivityException>(() => Read("""{"type":"message","timestamp":"my secret"}"""));

        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deserialize_DeepestNestingAllowed_IsKept()
    {
        var value = new string('[', ActivityJson.MaxDepth - 1) + new string(']', ActivityJson.MaxDepth - 1);

        Assert.Equal(value, Read($$"""{"type":"event","value":{{value}}}""").Value.ToString());
    }

    [Theory]
    [InlineData("value")]
    [InlineData("channelData")]
    [InlineData("unknown")]
    public void Deserialize_OneLevelDeeper_Throws(string member)
    {
        var value = new string('[', ActivityJson.MaxDepth) + new string(']', ActivityJson.MaxDepth);

        Assert.Throws<MalformedActivityException>(() => Read($$"""{"type":"event","{{member}}":{{value}}}"""));
    }

    [Fact]
    public void Deserialize_ThousandsOfLevels_ThrowsInsteadOfOverflowing()
    {
        var body = "{\"type\":\"event\",\"value\":" + new string('[', 100_000);

        Assert.Throws<MalformedActivityException>(() => Read(body));
    }

    [Fact]
    public void Deserialize_DuplicateKeys_LastOneWins()
    {
        var activity = Read("""{"type":"event","text":"a","text":"b","type":"message","x":1,"x":2,"entities":[{"type":"t","k":1,"k":2}]}""");

        Assert.Equal(("message", "b"), (activity.Type, activity.Text));
        Assert.Equal(2, activity.Unknown["x"].GetInt32());
        Assert.Equal(2, activity.Entities[0].Unknown["k"].GetInt32());
    }

    [Fact]
    public void Deserialize_ByteOrderMark_IsPassedOver() =>
        Assert.Equal("message", ActivityJson.Deserialize([0xEF, 0xBB, 0xBF, .. """{"type":"message"}"""u8]).Type);

    [Theory]
    [InlineData("text")]
    [InlineData("value")]
    [InlineData("unknown")]
    public void Deserialize_BytesThatAreNoUtf8_Throws(string member)
    {
        byte[] body = [.. Encoding.UTF8.GetBytes($$"""{"type":"message","{{member}}":"""), (byte)'"', 0xFF, 0xFE, .. "\"}"u8];

        Assert.Throws<MalformedActivityException>(() => ActivityJson.Deserialize(body));
    }

    [Theory]
    [InlineData("""{"type":"message","text":"\ud83d"}""")]
    [InlineData("""{"type":"message","value":{"a":["\uDE00"]}}""")]
    [InlineData("""{"type":"message","value":{"\ud83d":1}}""")]
    [InlineData("""{"type":"message","unknown":"\ud83d\ud83d"}""")]
    [InlineData("""{"type":"message","entities":[{"type":"t","x":"\ud83dx"}]}""")]
    public void Deserialize_HalfASurrogatePair_Throws(string body) =>
        Assert.Throws<MalformedActivityException>(() => Read(body));

    [Theory]
    [InlineData("""{"type":"message","value":"\ud83d\ude00"}""", "😀")]
    [InlineData("""{"type":"message","value":"\\ud83d"}""", "\\ud83d")]
    public void Deserialize_WholePairsAndBackslashes_AreKept(string body, string value) =>
        Assert.Equal(value, Read(body).Value.ToString());

    [Fact]
    public void Serialize_ValueThatHoldsItself_ThrowsInsteadOfOverflowing()
    {
        var value = new Dictionary<string, object>();
        value["self"] = value;

        Assert.ThrowsAny<Exception>(() => ActivityJson.Serialize(new Activity("event", value: value)));
    }

    private static Activity Read(string json) => ActivityJson.Deserialize(Encoding.UTF8.GetBytes(json));
}
