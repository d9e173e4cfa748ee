using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;

namespace ConsultBot.Bundled.BotFramework.Tests.Dialogs;

public sealed class DialogStateTests
{
    [Fact]
    public void Json_OfNestedStacks_ComesBackWithPlainValues()
    {
        var inner = new DialogState([new DialogInstance { Id = "inner", State = new Dictionary<string, object> { ["n"] = 1 } }]);
        var state = new DialogState(
        [
            new DialogInstance
            {
                Id = "outer",
                State = new Dictionary<string, object>
                {
                    ["dialogs"] = inner,
                    ["text"] = "é\"",
                    ["whole"] = long.MaxValue,
                    ["part"] = 0.5,
                    ["yes"] = true,
                    ["nothing"] = null!,
                    ["list"] = new List<int> { 1, 2 },
                },
            },
        ]);

        var read = JsonSerializer.Deserialize<DialogState>(JsonSerializer.Serialize(state))!;

        var outer = Assert.Single(read.DialogStack);
        Assert.Equal("outer", outer.Id);
        Assert.Equal("é\"", outer.State["text"]);
        Assert.Equal(long.MaxValue, outer.State["whole"]);
        Assert.Equal(0.5, outer.State["part"]);
        Assert.Equal(true, outer.State["yes"]);
        Assert.Null(outer.State["nothing"]);
        Assert.Equal(JsonValueKind.Array, Assert.IsType<JsonElement>(outer.State["list"]).ValueKind);
        var again = JsonSerializer.Deserialize<DialogState>(Assert.IsType<JsonElement>(outer.State["dialogs"]))!;
        Assert.Equal(1L, Assert.Single(again.DialogStack).State["n"]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("3")]
    [InlineData("{\"dialogStack\":3}")]
    public void Json_OfSomethingElse_Throws(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DialogState>(json));
}
