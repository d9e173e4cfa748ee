using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bundled.BotFramework.Tests.Dialogs;

public sealed class ChoicePromptTests
{
    private static readonly Activity Question = MessageFactory.Text("Which?");

    [Theory]
    [InlineData("Green", 1, "green")]
    [InlineData("3", 2, null)]
    [InlineData("the first one", 0, null)]
    [InlineData("verde", 1, "verde")]
    public async Task Answer_ThatMeansAChoice_EndsWithIt(string answer, int index, string? name)
    {
        var conversation = Conversation();
        await conversation.SayAsync("hi");

        Assert.Empty(await conversation.SayAsync(answer));

        var found = Assert.IsType<FoundChoice>(conversation.Result.Result);
        Assert.Equal(index, found.Index);
        Assert.Equal(Options().Choices[index].Value, found.Value);
        Assert.Equal(name, found.Synonym);
    }

    [Fact]
    public async Task Answer_ThatMeansNone_GetsTheRetryPromptWithTheChoices()
    {
        var conversation = Conversation();
        Assert.Equal(["Which? (1) red, (2) green, or (3) blue"], await conversation.SayAsync("hi"));

        Assert.Equal(["One of these: (1) red, (2) green, or (3) blue"], await conversation.SayAsync("purple"));
        Assert.Equal(["One of these: (1) red, (2) green, or (3) blue"], await conversation.SayAsync("9"));
        await conversation.SayAsync("blue");
        Assert.Equal("blue", ((FoundChoice)conversation.Result.Result).Value);
    }

    [Fact]
    public async Task Answer_ThatNamesTwo_TakesTheFirstNamed()
    {
        var conversation = Conversation();
        await conversation.SayAsync("hi");

        await conversation.SayAsync("blue or red");

        Assert.Equal("blue", ((FoundChoice)conversation.Result.Result).Value);
    }

    [Theory]
    [InlineData("fr-CH", "Which? (1) red, (2) green, ou (3) blue")]
    [InlineData("es", "Which? (1) red, (2) green, o (3) blue")]
    [InlineData("de-DE", "Which? (1) red, (2) green, or (3) blue")]
    [InlineData(null, "Which? (1) red, (2) green, or (3) blue")]
    public async Task Prompt_InAnotherLanguage_JoinsTheChoicesInIt(string? locale, string expected)
    {
        var conversation = Conversation(locale: locale);

        Assert.Equal([expected], await conversation.SayAsync("hi"));
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("directline")]
    public async Task Prompt_InAChannelWithButtons_SuggestsActionsToTheSender(string channelId)
    {
        var sent = await Conversation(channelId).AskAsync("hi");

        Assert.Equal("Which?", sent.Text);
        Assert.Equal(["red", "green", "blue"], sent.SuggestedActions.Actions.Select(action => action.Title));
        Assert.All(sent.SuggestedActions.Actions, action => Assert.Equal(ActionTypes.ImBack, action.Type));
        Assert.Equal(["user1"], sent.SuggestedActions.To);
    }

    [Fact]
    public async Task Prompt_WithAStyleOfItsOwn_UsesThat()
    {
        var conversation = Conversation("webchat", style: ListStyle.List);

        Assert.Equal(["Which?\n\n   1. red\n   2. green\n   3. blue"], await conversation.SayAsync("hi"));
    }

    [Fact]
    public async Task Prompt_AskedByTwoConversations_LeavesTheSharedActivityAsItWas()
    {
        await Conversation().SayAsync("hi");
        await Conversation("webchat").SayAsync("hi");

        Assert.Equal("Which?", Question.Text);
        Assert.Null(Question.SuggestedActions);
        Assert.Null(Question.Conversation);
    }

    [Fact]
    public async Task Reprompt_AfterAnInterruption_ShowsTheChoicesAgain()
    {
        var conversation = new DialogConversation(
            [new ChoicePrompt("choice"), new WaterfallDialog("help", [(step, token) => step.EndDialogAsync(cancellationToken: token)])],
            dc => dc.ActiveDialog == null ? dc.PromptAsync("choice", Options())
                : dc.Context.Activity.Text == "help" ? dc.BeginDialogAsync("help") : dc.ContinueDialogAsync());
        await conversation.SayAsync("hi");

        Assert.Equal(["Which? (1) red, (2) green, or (3) blue"], await conversation.SayAsync("help"));
        await conversation.SayAsync("2");
        Assert.Equal("green", ((FoundChoice)conversation.Result.Result).Value);
    }

    [Fact]
    public async Task Answer_InTheLanguageOfTheOptions_IsReadInIt()
    {
        var options = Options();
        options.RecognizeLanguage = "fr";
        var conversation = new DialogConversation(
            [new ChoicePrompt("choice")],
            dc => dc.ActiveDialog == null ? dc.PromptAsync("choice", options) : dc.ContinueDialogAsync());
        await conversation.SayAsync("hi");

        await conversation.SayAsync("la troisième");

        Assert.Equal("blue", ((FoundChoice)conversation.Result.Result).Value);
    }

    private static DialogConversation Conversation(string channelId = "test", string? locale = null, ListStyle? style = null)
    {
        var options = Options();
        options.Style = style;
        return new DialogConversation(
            [new ChoicePrompt("choice")],
            dc => dc.ActiveDialog == null ? dc.PromptAsync("choice", options) : dc.ContinueDialogAsync(),
            channelId,
            locale);
    }

    private static PromptOptions Options() => new()
    {
        Prompt = Question,
        RetryPrompt = MessageFactory.Text("One of these:"),
        Choices = [new Choice("red"), new Choice("green") { Synonyms = ["verde", "vert"] }, new Choice("blue")],
    };
}
