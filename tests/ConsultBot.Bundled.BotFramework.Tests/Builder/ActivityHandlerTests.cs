using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bundled.BotFramework.Tests.Builder;

public sealed class ActivityHandlerTests
{
    private readonly RecordingAdapter _adapter = new();

    [Theory]
    [InlineData(ActivityTypes.Message, "message")]
    [InlineData(ActivityTypes.MessageUpdate, "messageUpdate")]
    [InlineData(ActivityTypes.MessageDelete, "messageDelete")]
    [InlineData(ActivityTypes.Event, "event")]
    [InlineData(ActivityTypes.EndOfConversation, "endOfConversation")]
    [InlineData(ActivityTypes.Typing, "typing")]
    [InlineData(ActivityTypes.Command, "command")]
    [InlineData(ActivityTypes.CommandResult, "commandResult")]
    [InlineData(ActivityTypes.Trace, "unrecognized")]
    [InlineData("madeUp", "unrecognized")]
    public async Task OnTurnAsync_Type_GoesToItsMethod(string type, string called) =>
        Assert.Equal([called], await CallsAsync(new Activity(type)));

    [Theory]
    [InlineData("user", null, "added user")]
    [InlineData("user,bot", null, "added user,bot")]
    [InlineData("bot", null, null)]
    [InlineData(null, "user", "removed user")]
    [InlineData(null, "bot", null)]
    [InlineData("user", "other", "added user")]
    [InlineData("bot", "other", "removed other")]
    [InlineData(null, null, null)]
    public async Task OnTurnAsync_ConversationUpdate_PassesMembersUnlessTheBotIsTheOnlyOne(string? added, string? removed, string? called)
    {
        var update = new Activity(
            ActivityTypes.ConversationUpdate, recipient: new ChannelAccount("bot"),
            membersAdded: Accounts(added), membersRemoved: Accounts(removed));

        Assert.Equal(called is null ? [] : [called], await CallsAsync(update));
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "uninstalled")]
    [InlineData("remove-upgrade", "uninstalled")]
    [InlineData("other", null)]
    [InlineData(null, null)]
    public async Task OnTurnAsync_InstallationUpdate_GoesByItsAction(string? action, string? called) =>
        Assert.Equal(called is null ? [] : [called], await CallsAsync(new Activity(ActivityTypes.InstallationUpdate, action: action)));

    [Fact]
    public async Task OnTurnAsync_MessageReaction_PassesAddedThenRemoved()
    {
        var both = new Activity(ActivityTypes.MessageReaction, reactionsAdded: [new MessageReaction("like")], reactionsRemoved: [new MessageReaction("sad")]);
        var none = new Activity(ActivityTypes.MessageReaction);

        Assert.Equal(["reacted like", "unreacted sad"], await CallsAsync(both));
        Assert.Empty(await CallsAsync(none));
    }

    [Fact]
    public async Task OnTurnAsync_InvokeThatNobodyHandles_Answers501()
    {
        await CallsAsync(new Activity(ActivityTypes.Invoke, name: "x"), new ActivityHandler());

        var answer = Assert.Single(_adapter.Sent);
        Assert.Equal("invokeResponse", answer.Type);
        Assert.Equal(501, Assert.IsType<InvokeResponse>(answer.Value).Status);
    }

    [Theory]
    [InlineData("ok", 200, "done")]
    [InlineData("refuse", 403, "no")]
    [InlineData("fail", 500, null)]
    public async Task OnTurnAsync_InvokeThatIsHandled_AnswersWhatTheMethodSays(string name, int status, string? body)
    {
        await CallsAsync(new Activity(ActivityTypes.Invoke, name: name));

        var response = Assert.IsType<InvokeResponse>(Assert.Single(_adapter.Sent).Value);
        Assert.Equal((status, body), (response.Status, response.Body));
        Assert.Equal(status == 200, response.IsSuccessStatusCode());
    }

    [Theory]
    [InlineData("null", 0)]
    [InlineData("sent", 1)]
    public async Task OnTurnAsync_InvokeWithItsOwnOrNoAnswer_AddsNone(string name, int sent)
    {
        await CallsAsync(new Activity(ActivityTypes.Invoke, name: name, deliveryMode: DeliveryModes.ExpectReplies), expectReplies: sent);

        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task OnTurnAsync_NoType_Throws() =>
        await Assert.ThrowsAsync<ArgumentException>(() => CallsAsync(new Activity()));

    [Fact]
    public async Task OnTurnAsync_HandlerWithoutOverrides_DoesNothing()
    {
        foreach (var type in new[] { "message", "conversationUpdate", "event", "typing", "messageReaction", "installationUpdate", "x" })
        {
            await CallsAsync(new Activity(type), new ActivityHandler());
        }

        Assert.Empty(_adapter.Sent);
    }

    private static List<ChannelAccount>? Accounts(string? ids) => ids?.Split(',').Select(id => new ChannelAccount(id)).ToList();

    private async Task<List<string>> CallsAsync(Activity activity, ActivityHandler? bot = null, int expectReplies = 0)
    {
        var handler = bot ?? new Recorder();
        using var turn = new TurnContext(_adapter, activity);
        await handler.OnTurnAsync(turn);
        Assert.Equal(expectReplies, turn.BufferedReplyActivities.Count);
        return (handler as Recorder)?.Calls ?? [];
    }

    private sealed class Recorder : ActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Call("message");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Call("messageUpdate");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Call("messageDelete");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Call("event");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Call("endOfConversation");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Call("typing");

        protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) => Call("command");

        protected override Task OnCommandResultActivityAsync(ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => Call("commandResult");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Call("unrecognized");

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Call("added " + string.Join(',', membersAdded.Select(member => member.Id)));

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Call("removed " + string.Join(',', membersRemoved.Select(member => member.Id)));

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Call("reacted " + messageReactions[0].Type);

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Call("unreacted " + messageReactions[0].Type);

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Call("installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Call("uninstalled");

        protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        {
            switch (turnContext.Activity.Name)
            {
                case "ok":
                    return CreateInvokeResponse("done");
                case "refuse":
                    throw new InvokeResponseException(HttpStatusCode.Forbidden, "no");
                case "fail":
                    throw new InvokeResponseException("broken");
                case "sent":
                    var own = new Activity(ActivityTypesEx.InvokeResponse) { Value = CreateInvokeResponse() };
                    await turnContext.SendActivityAsync(own, cancellationToken);
                    return CreateInvokeResponse("ignored");
                default:
                    return null!;
            }
        }

        private Task Call(string name)
        {
            Calls.Add(name);
            return Task.CompletedTask;
        }
    }
}
