using System.Collections.ObjectModel;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bundled.BotFramework.Tests.Schema;

public sealed class ValueConverterTests
{
    public static TheoryData<object?, string> Values => new()
    {
        { "text", "\"text\"" },
        { true, "true" },
        { 5, "5" },
        { 5_000_000_000L, "5000000000" },
        { 1.5, "1.5" },
        { 1.10m, "1.10" },
        { DayOfWeek.Friday, "5" },
        { new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero), "\"2024-05-06T07:08:09+00:00\"" },
        { new Guid("00000000-0000-0000-0000-000000000001"), "\"00000000-0000-0000-0000-000000000001\"" },
        { new byte[] { 1, 2 }, "\"AQI=\"" },
        { new object(), "{}" },
        { "a b".Split(' '), "[\"a\",\"b\"]" },
        { new List<object?> { 1, null, "x", new List<int> { 2 } }, "[1,null,\"x\",[2]]" },
        { new Dictionary<string, object?> { ["a"] = null, ["b"] = new List<int> { 1 } }, "{\"a\":null,\"b\":[1]}" },
        { new Dictionary<string, string> { ["a"] = "b" }, "{\"a\":\"b\"}" },
        { new Dictionary<int, bool> { [3] = true }, "{\"3\":true}" },
        { new ReadOnlyDictionary<string, object>(new Dictionary<string, object> { ["r"] = 1 }), "{\"r\":1}" },
        { JsonSerializer.SerializeToElement(new { x = 1 }), "{\"x\":1}" },
        { default(JsonElement), "null" },
        { JsonNode.Parse("{\"n\":[1]}"), "{\"n\":[1]}" },
        { new { Name = "anonymous", Inner = (object)new List<int> { 1 } }, "{\"Name\":\"anonymous\",\"Inner\":[1]}" },
        { new CardAction("imBack", "t", value: "v"), "{\"type\":\"imBack\",\"title\":\"t\",\"value\":\"v\"}" },
        { new List<CardAction> { new("openUrl") }, "[{\"type\":\"openUrl\"}]" },
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void Serialize_Value_IsWrittenByItsRuntimeType(object? value, string json) =>
        Assert.Equal($$"""{"type":"event","value":{{json}}}""", Write(new Activity("event", value: value)));

    [Fact]
    public void Serialize_AdaptiveCardOfDictionaries_IsWrittenAsBuilt()
    {
        var card = new Dictionary<string, object>
        {
            ["type"] = "AdaptiveCard",
            ["body"] = new List<object> { new Dictionary<string, object> { ["type"] = "TextBlock", ["text"] = "Processus de Bali <1>", ["wrap"] = true } },
        };
        var attachment = new Attachment("application/vnd.microsoft.card.adaptive", content: card);

        Assert.Equal(
            """{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"Processus de Bali <1>","wrap":true}]}}""",
            Write(attachment));
    }

    [Fact]
    public void Serialize_HeroCard_IsWrittenAsAttachmentContent()
    {
        var attachment = new HeroCard("T", buttons: [new CardAction("imBack", "Go", value: "go")]).ToAttachment();

        Assert.Equal(
            """{"contentType":"application/vnd.microsoft.card.hero","content":{"title":"T","buttons":[{"type":"imBack","title":"Go","value":"go"}]}}""",
            Write(attachment));
    }

    private static string Write(object value) => Encoding.UTF8.GetString(ActivityJson.Serialize(value));
}
