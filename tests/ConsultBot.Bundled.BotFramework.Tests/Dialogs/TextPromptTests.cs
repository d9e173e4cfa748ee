using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bundled.BotFramework.Tests.Dialogs;

public sealed class TextPromptTests
{
    [Fact]
    public async Task Answer_ThatTheValidatorRefuses_GetsTheRetryPromptAndIsCounted()
    {
        var attempts = new List<int>();
        var conversation = Conversation((answer, _) =>
        {
            attempts.Add(answer.AttemptCount);
            return Task.FromResult(answer.Recognized.Value == "blue");
        });

        Assert.Equal(["Colour?"], await conversation.SayAsync("hi"));
        Assert.Equal(["Colour, please?"], await conversation.SayAsync("red"));
        Assert.Equal(["Colour, please?"], await conversation.SayAsync("green"));
        Assert.Empty(await conversation.SayAsync("blue"));
        Assert.Equal("blue", conversation.Result.Result);
        Assert.Equal([1, 2, 3], attempts);
    }

    [Fact]
    public async Task Validator_ThatAnswersItself_ReplacesTheRetryPrompt()
    {
        var conversation = Conversation(async (answer, token) =>
        {
            await answer.Context.SendActivityAsync("That is no colour.", cancellationToken: token);
            return false;
        });
        await conversation.SayAsync("hi");

        Assert.Equal(["That is no colour."], await conversation.SayAsync("7"));
    }

    [Fact]
    public async Task Validator_ThatKeepsSomething_FindsItAtTheNextAnswer()
    {
        var conversation = Conversation((answer, _) =>
        {
            var before = answer.State.TryGetValue("heard", out var heard) ? (string)heard : string.Empty;
            answer.State["heard"] = before + answer.Recognized.Value;
            return Task.FromResult((string)answer.State["heard"] == "abc");
        });
        await conversation.SayAsync("hi");

        await conversation.SayAsync("a");
        await conversation.SayAsync("b");
        Assert.Equal(DialogTurnStatus.Waiting, conversation.Result.Status);
        await conversation.SayAsync("c");

        Assert.Equal(DialogTurnStatus.Complete, conversation.Result.Status);
    }

    [Fact]
    public async Task Validator_GetsTheOptions_AsTheyWereGiven()
    {
        PromptOptions? seen = null;
        var conversation = Conversation((answer, _) =>
        {
            seen = answer.Options;
            return Task.FromResult(true);
        });
        await conversation.SayAsync("hi");
        await conversation.SayAsync("red");

        Assert.Equal("Colour?", seen!.Prompt.Text);
        Assert.Equal(5L, seen.Validations);
        Assert.Null(seen.Choices);
        Assert.Null(seen.Style);
    }

    [Fact]
    public async Task Begin_LeavesTheCallersActivity_AsItWas()
    {
        var prompt = MessageFactory.Text("Colour?");
        prompt.InputHint = null;
        var conversation = new DialogConversation(
            [new TextPrompt("text")],
            dc => dc.ActiveDialog == null ? dc.PromptAsync("text", new PromptOptions { Prompt = prompt }) : dc.ContinueDialogAsync());

        var sent = await conversation.AskAsync("hi");

        Assert.Equal(InputHints.ExpectingInput, sent.InputHint);
        Assert.Null(prompt.InputHint);
        Assert.Null(prompt.Conversation);
    }

    [Fact]
    public async Task Event_WhileAsking_IsNoAnswer()
    {
        var conversation = Conversation(null);
        await conversation.SayAsync("hi");

        Assert.Empty(await conversation.ActAsync(ActivityTypes.Event));
        Assert.Equal(["text"], conversation.Open);
    }

    [Fact]
    public async Task Begin_WithoutPromptOptions_Throws()
    {
        var conversation = new DialogConversation([new TextPrompt("text")], dc => dc.BeginDialogAsync("text", "Colour?"));

        await Assert.ThrowsAsync<ArgumentException>(() => conversation.SayAsync("hi"));
    }

    private static DialogConversation Conversation(PromptValidator<string>? validator) => new(
        [new TextPrompt("text", validator)],
        dc => dc.ActiveDialog != null ? dc.ContinueDialogAsync() : dc.PromptAsync("text", new PromptOptions
        {
            Prompt = MessageFactory.Text("Colour?"),
            RetryPrompt = MessageFactory.Text("Colour, please?"),
            Validations = 5,
        }));
}
