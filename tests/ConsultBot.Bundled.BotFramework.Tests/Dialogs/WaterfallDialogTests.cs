using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bundled.BotFramework.Tests.Dialogs;

public sealed class WaterfallDialogTests
{
    [Fact]
    public async Task Steps_WithPrompts_RunInOrderAndKeepValuesOverTurns()
    {
        var conversation = new DialogConversation(
            [
                new WaterfallDialog("name", [
                    (step, token) => step.PromptAsync("text", Question("First name?"), token),
                    (step, token) =>
                    {
                        step.Values["first"] = step.Result;
                        step.Values["length"] = ((string)step.Result).Length;
                        return step.PromptAsync("text", Question("Last name?"), token);
                    },
                    async (step, token) =>
                    {
                        await step.Context.SendActivityAsync($"{step.Values["first"]} {step.Result}, {step.Values["length"]}", cancellationToken: token);
                        return await step.EndDialogAsync("done", token);
                    }]),
                new TextPrompt("text"),
            ],
            null);

        Assert.Equal(["First name?"], await conversation.SayAsync("hi"));
        Assert.Equal(["Last name?"], await conversation.SayAsync("Ada"));
        Assert.Equal(["Ada Lovelace, 3"], await conversation.SayAsync("Lovelace"));
        Assert.Equal(DialogTurnStatus.Complete, conversation.Result.Status);
        Assert.Equal("done", conversation.Result.Result);
        Assert.Empty(conversation.Open);
    }

    [Fact]
    public async Task Step_OfEachKind_SeesIndexAndReason()
    {
        var seen = new List<(int, DialogReason)>();
        var conversation = new DialogConversation(
            [
                new WaterfallDialog("waterfall", [
                    (step, token) => Note(seen, step, step.PromptAsync("text", Question("?"), token)),
                    (step, token) => Note(seen, step, step.NextAsync("next", token)),
                    (step, _) => Note(seen, step, Task.FromResult(Dialog.EndOfTurn)),
                    (step, token) => Note(seen, step, step.EndDialogAsync(cancellationToken: token))]),
                new TextPrompt("text"),
            ],
            null);

        await conversation.SayAsync("1");
        await conversation.SayAsync("2");
        await conversation.SayAsync("3");

        Assert.Equal([(0, DialogReason.BeginCalled), (1, DialogReason.EndCalled), (2, DialogReason.NextCalled), (3, DialogReason.ContinueCalled)], seen);
    }

    [Theory]
    [InlineData("text", "text")]
    [InlineData(42, 42L)]
    [InlineData(2.5, 2.5)]
    [InlineData(true, true)]
    [InlineData(null, null)]
    public async Task Options_AfterStorage_ComeBackPlain(object? given, object? expected)
    {
        object? seen = "nothing";
        var conversation = OptionsConversation(given, options => seen = options);

        await conversation.SayAsync("begin");
        await conversation.SayAsync("go on");

        Assert.Equal(expected, seen);
    }

    [Fact]
    public async Task Options_OfABotsOwnType_ComeBackAsJson()
    {
        object? seen = null;
        var conversation = OptionsConversation(new { Workshop = "w1" }, options => seen = options);

        await conversation.SayAsync("begin");
        await conversation.SayAsync("go on");

        Assert.Equal("w1", Assert.IsType<JsonElement>(seen).GetProperty("Workshop").GetString());
    }

    [Fact]
    public async Task LastStep_WithoutEnding_EndsTheWaterfallWithItsNextResult()
    {
        var conversation = new DialogConversation(new WaterfallDialog("waterfall", [(step, token) => step.NextAsync(7, token)]));

        await conversation.SayAsync("hi");

        Assert.Equal(DialogTurnStatus.Complete, conversation.Result.Status);
        Assert.Equal(7, conversation.Result.Result);
    }

    [Fact]
    public async Task NextAsync_Twice_Throws()
    {
        var conversation = new DialogConversation(new WaterfallDialog("waterfall", [
            async (step, token) =>
            {
                await step.NextAsync(cancellationToken: token);
                return await step.NextAsync(cancellationToken: token);
            },
            (_, _) => Task.FromResult(Dialog.EndOfTurn)]));

        await Assert.ThrowsAsync<InvalidOperationException>(() => conversation.SayAsync("hi"));
    }

    [Fact]
    public async Task ContinueDialogAsync_OnAnEvent_StaysAtItsStep()
    {
        var conversation = new DialogConversation(new WaterfallDialog("waterfall", [
            (_, _) => Task.FromResult(Dialog.EndOfTurn),
            (step, token) => step.EndDialogAsync(step.Result, token)]));
        await conversation.SayAsync("hi");

        await conversation.ActAsync(ActivityTypes.Event);
        Assert.Equal(DialogTurnStatus.Waiting, conversation.Result.Status);

        await conversation.SayAsync("answer");
        Assert.Equal("answer", conversation.Result.Result);
    }

    [Fact]
    public async Task ReplaceDialogAsync_WithItself_StartsOver()
    {
        var conversation = new DialogConversation(
            [
                new WaterfallDialog("loop", [
                    (step, token) => step.PromptAsync("text", Question($"Round {step.Options ?? 1L}"), token),
                    (step, token) => (string)step.Result == "again"
                        ? step.ReplaceDialogAsync("loop", ((long?)step.Options ?? 1L) + 1, token)
                        : step.EndDialogAsync(step.Result, token)]),
                new TextPrompt("text"),
            ],
            null);

        Assert.Equal(["Round 1"], await conversation.SayAsync("hi"));
        Assert.Equal(["Round 2"], await conversation.SayAsync("again"));
        Assert.Equal(["Round 3"], await conversation.SayAsync("again"));
        Assert.Equal(["text", "loop"], conversation.Open);
        await conversation.SayAsync("enough");
        Assert.Equal("enough", conversation.Result.Result);
    }

    private static DialogConversation OptionsConversation(object? options, Action<object?> see) => new(
        [
            new WaterfallDialog("waterfall", [
                (_, _) => Task.FromResult(Dialog.EndOfTurn),
                (step, token) =>
                {
                    see(step.Options);
                    return step.EndDialogAsync(cancellationToken: token);
                }]),
        ],
        async dc => dc.ActiveDialog == null ? await dc.BeginDialogAsync("waterfall", options) : await dc.ContinueDialogAsync());

    private static Task<DialogTurnResult> Note(List<(int Index, DialogReason Reason)> seen, WaterfallStepContext step, Task<DialogTurnResult> result)
    {
        // NextAsync runs the following step at once, so this step's place is before what that one noted.
        seen.Add((step.Index, step.Reason));
        seen.Sort((one, other) => one.Index.CompareTo(other.Index));
        return result;
    }

    private static PromptOptions Question(string text) => new() { Prompt = MessageFactory.Text(text) };
}
