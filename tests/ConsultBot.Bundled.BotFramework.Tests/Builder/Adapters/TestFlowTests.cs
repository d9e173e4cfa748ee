using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bundled.BotFramework.Tests.Builder.Adapters;

public sealed class TestFlowTests
{
    private readonly TestAdapter _adapter = new();

    [Fact]
    public async Task StartTestAsync_RightReplies_Passes() => await new TestFlow(_adapter, EchoAsync)
        .Send("one").AssertReply("echo one")
        .Test("two", "echo two")
        .Test("three", reply => Assert.Equal("user1", reply.Recipient.Id))
        .Test("four", MessageFactory.Text("echo four"))
        .Send(new Activity("message", text: "five")).AssertReplyContains("five")
        .Send("six").AssertReplyOneOf(["no", "echo six"])
        .AssertNoReply(timeout: 1)
        .StartTestAsync();

    [Fact]
    public async Task StartTestAsync_WrongReply_SaysWhatCameInstead()
    {
        var flow = new TestFlow(_adapter, EchoAsync).Test("one", "something", "first");

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(flow.StartTestAsync);

        Assert.Equal("first: expected \"something\", got \"echo one\".", exception.Message);
    }

    [Fact]
    public async Task StartTestAsync_MissingReply_TimesOut() => await Assert.ThrowsAsync<TimeoutException>(
        () => new TestFlow(_adapter, (_, _) => Task.CompletedTask).Send("one").AssertReply("x", timeout: 1).StartTestAsync());

    [Fact]
    public async Task StartTestAsync_UnexpectedReply_Fails() => await Assert.ThrowsAsync<InvalidOperationException>(
        () => new TestFlow(_adapter, EchoAsync).Send("one").AssertNoReply(timeout: 1).StartTestAsync());

    [Fact]
    public async Task AssertReply_OtherType_Fails() => await Assert.ThrowsAsync<InvalidOperationException>(
        () => new TestFlow(_adapter, EchoAsync).Test("one", new Activity("event", text: "echo one")).StartTestAsync());

    [Fact]
    public async Task SendConversationUpdate_Handler_SeesTheUserJoin() => await new TestFlow(_adapter, new Greeter())
        .SendConversationUpdate().AssertReply("welcome User1").StartTestAsync();

    [Fact]
    public async Task Steps_BeforeTheStart_DoNotRun()
    {
        var flow = new TestFlow(_adapter, EchoAsync).Send("one");
        Assert.Empty(_adapter.ActiveQueue);

        await flow.StartTestAsync();

        Assert.Single(_adapter.ActiveQueue);
    }

    [Fact]
    public async Task GetNextReplyAsync_ReplyThatComesLater_IsWaitedFor()
    {
        var waiting = _adapter.GetNextReplyAsync();
        Assert.False(waiting.IsCompleted);

        await _adapter.SendTextToBotAsync("late", EchoAsync, CancellationToken.None);

        Assert.Equal("echo late", ((Activity)await waiting).Text);
        Assert.Null(_adapter.GetNextReply());
    }

    [Fact]
    public async Task GetNextReplyAsync_GivenUp_DoesNotSwallowTheReply()
    {
        using var giveUp = new CancellationTokenSource();
        var waiting = _adapter.GetNextReplyAsync(giveUp.Token);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        await _adapter.SendTextToBotAsync("x", EchoAsync, CancellationToken.None);

        Assert.Equal("echo x", ((Activity)_adapter.GetNextReply()).Text);
    }

    [Fact]
    public async Task Queue_UpdateAndDelete_ChangeWhatIsThere()
    {
        await _adapter.SendTextToBotAsync("x", async (turn, token) =>
        {
            var first = await turn.SendActivityAsync("first", cancellationToken: token);
            var second = await turn.SendActivityAsync("second", cancellationToken: token);
            var changed = MessageFactory.Text("changed");
            changed.Id = first.Id;
            Assert.Equal(first.Id, (await turn.UpdateActivityAsync(changed, token)).Id);
            await turn.DeleteActivityAsync(second.Id, token);
        }, CancellationToken.None);

        Assert.Equal("changed", Assert.Single(_adapter.ActiveQueue).Text);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Traces_AreQueued_OnlyIfAskedFor(bool enabled, int queued)
    {
        var adapter = new TestAdapter("emulator", enabled);

        await adapter.SendTextToBotAsync("x", (turn, token) => turn.SendActivityAsync(new Activity("trace"), token), CancellationToken.None);

        Assert.Equal(queued, adapter.ActiveQueue.Count);
        Assert.Equal("emulator", adapter.Conversation.ChannelId);
    }

    [Fact]
    public async Task ProcessActivityAsync_Invoke_ReturnsItsAnswer()
    {
        var response = await _adapter.ProcessActivityAsync(
            new ClaimsIdentity(), new Activity("invoke", name: "x"), new ActivityHandler().OnTurnAsync, CancellationToken.None);

        Assert.Equal(501, response.Status);
    }

    [Fact]
    public async Task Use_Middleware_RunsInTheFlow() => await new TestFlow(new TestAdapter().Use(new ShowTypingMiddleware()), EchoAsync)
        .Test("x", "echo x").StartTestAsync();

    [Fact]
    public async Task CreateConversationAsync_NewConversation_ForgetsTheQueue()
    {
        await _adapter.SendTextToBotAsync("x", EchoAsync, CancellationToken.None);
        Activity? seen = null;

        await _adapter.CreateConversationAsync("other", (turn, _) => { seen = turn.Activity; return Task.CompletedTask; }, CancellationToken.None);

        Assert.Empty(_adapter.ActiveQueue);
        Assert.Equal(("conversationUpdate", "other"), (seen!.Type, seen.ChannelId));
    }

    [Fact]
    public void CreateConversation_Names_AreTheIdsInLowerCase()
    {
        var reference = TestAdapter.CreateConversation("talk", "Ana", "Helper");

        Assert.Equal(("talk", "ana", "helper", "test"), (reference.Conversation.Id, reference.User.Id, reference.Bot.Id, reference.ChannelId));
    }

    private static Task EchoAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        turn.SendActivityAsync($"echo {turn.Activity.Text}", cancellationToken: cancellationToken);

    private sealed class Greeter : ActivityHandler
    {
        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync($"welcome {membersAdded[0].Name}", cancellationToken: cancellationToken);
    }
}
