using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;

namespace ConsultBot.Bundled.BotFramework.Tests.Dialogs;

public sealed class DialogSetTests
{
    [Fact]
    public void Add_AnotherOfTheSameId_GetsTheNextFreeId()
    {
        var first = new TextPrompt("text");
        var set = new DialogSet().Add(first).Add(first).Add(new TextPrompt("text")).Add(new TextPrompt("text"));

        Assert.Equal(["text", "text2", "text3"], set.GetDialogs().Select(dialog => dialog.Id));
        Assert.Same(first, set.Find("text"));
    }

    [Fact]
    public void Find_UnknownId_IsNull() => Assert.Null(new DialogSet().Find("text"));

    [Fact]
    public async Task CreateContextAsync_WithoutAccessor_Throws()
    {
        var adapter = new TestAdapter();
        using var turn = new TurnContext(adapter, adapter.MakeActivity("hi"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(turn));
    }

    [Fact]
    public void Id_Unset_IsTheTypesName() => Assert.Equal(nameof(ComponentDialog), new ComponentDialog().Id);
}
