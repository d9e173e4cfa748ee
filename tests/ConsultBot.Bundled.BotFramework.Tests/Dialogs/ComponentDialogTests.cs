using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace ConsultBot.Bundled.BotFramework.Tests.Dialogs;

public sealed class ComponentDialogTests
{
    [Fact]
    public async Task Components_NestedTwice_KeepTheirStacksThroughStorage()
    {
        var conversation = new DialogConversation(Registration());

        Assert.Equal(["Name?"], await conversation.SayAsync("register"));
        Assert.Equal(["Street?"], await conversation.SayAsync("Ada"));
        Assert.Equal(["Town?"], await conversation.SayAsync("Main St"));
        Assert.Equal(["registration"], conversation.Open);
        Assert.Equal(["Thanks, Ada of Main St, Bern."], await conversation.SayAsync("Bern"));
        Assert.Equal(DialogTurnStatus.Complete, conversation.Result.Status);
        Assert.Equal("Ada", conversation.Result.Result);
    }

    [Fact]
    public async Task Component_SharedByTwoConversations_MixesNothing()
    {
        var registration = Registration();
        var (one, other) = (new DialogConversation(registration), new DialogConversation(registration));

        await one.SayAsync("register");
        await other.SayAsync("register");
        await one.SayAsync("Ada");
        Assert.Equal(["Street?"], await other.SayAsync("Bob"));
        await one.SayAsync("Main St");
        await other.SayAsync("High St");

        Assert.Equal(["Thanks, Bob of High St, Zug."], await other.SayAsync("Zug"));
        Assert.Equal(["Thanks, Ada of Main St, Bern."], await one.SayAsync("Bern"));
    }

    [Fact]
    public async Task CancelAllDialogs_FromOutside_TellsInnerDialogsFirst()
    {
        var ended = new List<string>();
        var inner = new Watched("inner", ended).AddDialog(new TextPrompt("text"));
        var outer = new Watched("outer", ended).AddDialog(inner);
        ((Watched)inner).Question = "Name?";
        var conversation = new DialogConversation(
            [outer],
            dc => dc.ActiveDialog == null ? dc.BeginDialogAsync("outer")
                : dc.Context.Activity.Text == "cancel" ? dc.CancelAllDialogsAsync() : dc.ContinueDialogAsync());
        await conversation.SayAsync("hi");

        await conversation.SayAsync("cancel");

        Assert.Equal(DialogTurnStatus.Cancelled, conversation.Result.Status);
        Assert.Equal(["inner CancelCalled", "outer CancelCalled"], ended);
        Assert.Empty(conversation.Open);
    }

    [Fact]
    public async Task CancelAllDialogs_FromAnInnerStep_EndsTheComponentAsCancelled()
    {
        var component = new ComponentDialog("component")
            .AddDialog(new WaterfallDialog("steps", [(step, token) => step.CancelAllDialogsAsync(token)]));
        var conversation = new DialogConversation(component);

        await conversation.SayAsync("hi");

        Assert.Equal(DialogTurnStatus.Cancelled, conversation.Result.Status);
        Assert.Empty(conversation.Open);
    }

    [Fact]
    public async Task Interruption_OnTopOfAComponent_RepromptsTheInnermostQuestion()
    {
        var help = new WaterfallDialog("help", [
            async (step, token) =>
            {
                await step.Context.SendActivityAsync("This is help.", cancellationToken: token);
                return await step.EndDialogAsync(cancellationToken: token);
            }]);
        var conversation = new DialogConversation(
            [Registration(), help],
            dc => dc.ActiveDialog == null ? dc.BeginDialogAsync("registration")
                : dc.Context.Activity.Text == "help" ? dc.BeginDialogAsync("help") : dc.ContinueDialogAsync());
        await conversation.SayAsync("register");
        await conversation.SayAsync("Ada");

        Assert.Equal(["This is help.", "Street?"], await conversation.SayAsync("help"));
        Assert.Equal(["Town?"], await conversation.SayAsync("Main St"));
    }

    [Fact]
    public async Task InnerDialog_CanBeginADialogOfTheOuterSet()
    {
        var component = new ComponentDialog("component").AddDialog(new WaterfallDialog("steps", [
            (step, token) => step.PromptAsync("shared", new PromptOptions { Prompt = MessageFactory.Text("Name?") }, token),
            (step, token) => step.EndDialogAsync(step.Result, token)]));
        var conversation = new DialogConversation([component, new TextPrompt("shared")], null);

        Assert.Equal(["Name?"], await conversation.SayAsync("hi"));
        await conversation.SayAsync("Ada");

        Assert.Equal("Ada", conversation.Result.Result);
    }

    [Fact]
    public async Task RunAsync_WithAccessor_BeginsAndContinues()
    {
        var storage = new JsonStorage();
        var adapter = new Microsoft.Bot.Builder.Adapters.TestAdapter();
        var registration = Registration();
        BotCallbackHandler bot = async (turnContext, token) =>
        {
            var state = new ConversationState(storage);
            await registration.RunAsync(turnContext, state.CreateProperty<DialogState>("dialogs"), token);
            await state.SaveChangesAsync(turnContext, cancellationToken: token);
        };

        await new Microsoft.Bot.Builder.Adapters.TestFlow(adapter, bot)
            .Test("register", "Name?")
            .Test("Ada", "Street?")
            .Test("Main St", "Town?")
            .Test("Bern", "Thanks, Ada of Main St, Bern.")
            .Test("register", "Name?")
            .StartTestAsync();
    }

    private static ComponentDialog Registration()
    {
        var address = new ComponentDialog("address")
            .AddDialog(new WaterfallDialog("address-steps", [
                (step, token) => step.PromptAsync("text", Question("Street?"), token),
                (step, token) =>
                {
                    step.Values["street"] = step.Result;
                    return step.PromptAsync("text", Question("Town?"), token);
                },
                (step, token) => step.EndDialogAsync($"{step.Values["street"]}, {step.Result}", token)]))
            .AddDialog(new TextPrompt("text"));
        return new ComponentDialog("registration")
            .AddDialog(new WaterfallDialog("registration-steps", [
                (step, token) => step.PromptAsync("text", Question("Name?"), token),
                (step, token) =>
                {
                    step.Values["name"] = step.Result;
                    return step.BeginDialogAsync("address", cancellationToken: token);
                },
                async (step, token) =>
                {
                    await step.Context.SendActivityAsync($"Thanks, {step.Values["name"]} of {step.Result}.", cancellationToken: token);
                    return await step.EndDialogAsync(step.Values["name"], token);
                }]))
            .AddDialog(new TextPrompt("text"))
            .AddDialog(address);
    }

    private static PromptOptions Question(string text) => new() { Prompt = MessageFactory.Text(text) };

    private sealed class Watched(string id, List<string> ended) : ComponentDialog(id)
    {
        public string? Question { get; set; }

        protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
            Question == null
                ? base.OnBeginDialogAsync(innerDc, options, cancellationToken)
                : innerDc.PromptAsync("text", ComponentDialogTests.Question(Question), cancellationToken);

        protected override Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            ended.Add($"{Id} {reason}");
            return Task.CompletedTask;
        }
    }
}
