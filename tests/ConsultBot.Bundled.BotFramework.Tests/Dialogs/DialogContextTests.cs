using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;

namespace ConsultBot.Bundled.BotFramework.Tests.Dialogs;

public sealed class DialogContextTests
{
    private readonly List<string> _log = [];
    private readonly DialogState _state = new();

    [Fact]
    public async Task ContinueDialogAsync_NothingOpen_IsEmpty()
    {
        var dc = Context();

        Assert.Equal(DialogTurnStatus.Empty, (await dc.ContinueDialogAsync()).Status);
        Assert.Equal(DialogTurnStatus.Empty, (await dc.CancelAllDialogsAsync()).Status);
        Assert.Null(dc.ActiveDialog);
        Assert.Null(dc.Child);
    }

    [Fact]
    public async Task BeginDialogAsync_UnknownId_ThrowsAndLeavesTheStack()
    {
        var dc = Context();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => dc.BeginDialogAsync("elsewhere"));

        Assert.Contains("elsewhere", exception.Message, StringComparison.Ordinal);
        Assert.Empty(dc.Stack);
    }

    [Fact]
    public async Task ContinueDialogAsync_StoredByAnOlderVersion_NamesTheMissingDialog()
    {
        _state.DialogStack.Add(new DialogInstance { Id = "gone", State = new Dictionary<string, object>() });

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => Context().ContinueDialogAsync());

        Assert.Contains("gone", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndDialogAsync_WithOneBelow_ResumesItWithTheResult()
    {
        var dc = Context();
        await dc.BeginDialogAsync("a");
        await dc.BeginDialogAsync("b");

        await dc.EndDialogAsync(5);

        Assert.Equal(["a begins", "b begins", "b ends EndCalled", "a resumes EndCalled 5"], _log);
        Assert.Equal("a", Assert.Single(dc.Stack).Id);
    }

    [Fact]
    public async Task ReplaceDialogAsync_EndsTheActive_AndBeginsTheOther()
    {
        var dc = Context();
        await dc.BeginDialogAsync("a");

        await dc.ReplaceDialogAsync("b");

        Assert.Equal(["a begins", "a ends ReplaceCalled", "b begins"], _log);
        Assert.Equal("b", Assert.Single(dc.Stack).Id);
    }

    [Fact]
    public async Task CancelAllDialogsAsync_EndsAll_TopFirst()
    {
        var dc = Context();
        await dc.BeginDialogAsync("a");
        await dc.BeginDialogAsync("b");

        var result = await dc.CancelAllDialogsAsync();

        Assert.Equal(DialogTurnStatus.Cancelled, result.Status);
        Assert.Equal(["a begins", "b begins", "b ends CancelCalled", "a hears cancelDialog", "a ends CancelCalled"], _log);
        Assert.Empty(dc.Stack);
    }

    [Fact]
    public async Task CancelAllDialogsAsync_ADialogBelowThatHandlesIt_Stays()
    {
        var dc = Context(handles: "cancelDialog");
        await dc.BeginDialogAsync("a");
        await dc.BeginDialogAsync("b");

        await dc.CancelAllDialogsAsync();

        Assert.Equal("a", Assert.Single(dc.Stack).Id);
    }

    [Fact]
    public async Task CancelAllDialogsAsync_WithParents_EmptiesTheirStacksToo()
    {
        var parent = Context();
        await parent.BeginDialogAsync("a");
        var child = new DialogContext(new DialogSet().Add(new Scripted("inner", _log, null)), parent, new DialogState());
        await child.BeginDialogAsync("inner");

        await child.CancelAllDialogsAsync(cancelParents: true);

        Assert.Empty(child.Stack);
        Assert.Empty(parent.Stack);
    }

    [Fact]
    public async Task EmitEventAsync_Bubbling_ReachesTheParent()
    {
        var parent = Context(handles: "hello");
        await parent.BeginDialogAsync("a");
        var child = new DialogContext(new DialogSet().Add(new Scripted("inner", _log, null)), parent, new DialogState());
        await child.BeginDialogAsync("inner");

        Assert.True(await child.EmitEventAsync("hello"));
        Assert.False(await child.EmitEventAsync("hello", bubble: false));
        Assert.Equal(["a begins", "inner begins", "inner hears hello", "a hears hello", "inner hears hello"], _log);
    }

    [Fact]
    public async Task EmitEventAsync_FromTheLeaf_BeginsInsideTheComponent()
    {
        var component = new ComponentDialog("component").AddDialog(new Scripted("inner", _log, "hello"));
        var dc = new DialogContext(new DialogSet().Add(component), Turn(), _state);
        await dc.BeginDialogAsync("component");

        Assert.True(await dc.EmitEventAsync("hello", fromLeaf: true));
        Assert.Equal("inner", dc.Child.ActiveDialog.Id);
        Assert.Same(dc, dc.Child.Parent);
    }

    [Fact]
    public async Task RepromptDialogAsync_AsksTheActiveDialog()
    {
        var dc = Context();
        await dc.BeginDialogAsync("a");

        await dc.RepromptDialogAsync();

        Assert.Equal(["a begins", "a hears repromptDialog", "a reprompts"], _log);
    }

    private static TurnContext Turn()
    {
        var adapter = new TestAdapter();
        return new TurnContext(adapter, adapter.MakeActivity("hi"));
    }

    private DialogContext Context(string? handles = null) =>
        new(new DialogSet().Add(new Scripted("a", _log, handles)).Add(new Scripted("b", _log, null)), Turn(), _state);

    /// <summary>Waits forever and notes what happens to it.</summary>
    private sealed class Scripted(string id, List<string> log, string? handles) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
        {
            log.Add($"{Id} begins");
            return Task.FromResult(EndOfTurn);
        }

        public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
        {
            log.Add($"{Id} resumes {reason} {result}");
            return Task.FromResult(EndOfTurn);
        }

        public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
        {
            log.Add($"{Id} reprompts");
            return Task.CompletedTask;
        }

        public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            log.Add($"{Id} ends {reason}");
            return Task.CompletedTask;
        }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            log.Add($"{Id} hears {e.Name}");
            return Task.FromResult(e.Name == handles);
        }
    }
}
