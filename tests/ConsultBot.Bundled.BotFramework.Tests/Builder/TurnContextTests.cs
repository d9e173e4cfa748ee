using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bundled.BotFramework.Tests.Builder;

public sealed class TurnContextTests : IDisposable
{
    private readonly RecordingAdapter _adapter = new();
    private readonly TurnContext _turn;

    public TurnContextTests() => _turn = new TurnContext(_adapter, RecordingAdapter.Incoming());

    public void Dispose() => _turn.Dispose();

    [Fact]
    public async Task SendActivityAsync_Text_IsAddressedAsAReply()
    {
        var response = await _turn.SendActivityAsync("hello", speak: "hallo");

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal(("message", "hello", "hallo", "acceptingInput"), (sent.Type, sent.Text, sent.Speak, sent.InputHint));
        Assert.Equal(("bot", "user", "in", "c"), (sent.From.Id, sent.Recipient.Id, sent.ReplyToId, sent.Conversation.Id));
        Assert.Empty(sent.Attachments);
        Assert.Empty(sent.Entities);
        Assert.Equal("1", response.Id);
    }

    [Theory]
    [InlineData("expectingInput", "expectingInput")]
    [InlineData(null, "acceptingInput")]
    public async Task SendActivityAsync_InputHint_IsKeptOrDefaulted(string? given, string sent)
    {
        await _turn.SendActivityAsync(new Activity("message", text: "x", inputHint: given));

        Assert.Equal(sent, _adapter.Sent[0].InputHint);
    }

    [Fact]
    public async Task SendActivityAsync_Misuse_Throws()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => _turn.SendActivityAsync(" "));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _turn.SendActivityAsync((IActivity)null!));
        await Assert.ThrowsAsync<ArgumentException>(() => _turn.SendActivitiesAsync([]));
    }

    [Fact]
    public async Task Responded_AfterATraceOnly_IsFalse()
    {
        await _turn.SendActivityAsync(new Activity(ActivityTypes.Trace));
        Assert.False(_turn.Responded);

        await _turn.SendActivityAsync(new Activity(ActivityTypes.Typing));
        Assert.True(_turn.Responded);
    }

    [Fact]
    public async Task OnSendActivities_SeveralHandlers_RunInOrderOfRegistrationAndUnwindInReverse()
    {
        var order = new List<string>();
        Register("a");
        Register("b");

        await _turn.SendActivityAsync("x");

        Assert.Equal(["a in", "b in", "b out 1", "a out 1"], order);

        void Register(string name) => _turn.OnSendActivities(async (_, _, next) =>
        {
            order.Add($"{name} in");
            var responses = await next();
            order.Add($"{name} out {responses.Length}");
            return responses;
        });
    }

    [Fact]
    public async Task OnSendActivities_HandlerThatChangesTheList_DecidesWhatIsSent()
    {
        _turn.OnSendActivities((_, activities, next) =>
        {
            activities[0].Text += "!";
            activities.Add(new Activity("message", text: "more"));
            return next();
        });

        var responses = await _turn.SendActivitiesAsync([MessageFactory.Text("x")]);

        Assert.Equal(["x!", "more"], _adapter.Sent.Select(activity => activity.Text));
        Assert.Equal(2, responses.Length);
    }

    [Fact]
    public async Task OnSendActivities_HandlerThatDoesNotGoOn_SendsNothing()
    {
        _turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>([]));

        Assert.Null((await _turn.SendActivityAsync("x")).Id);
        Assert.Empty(_adapter.Sent);
        Assert.False(_turn.Responded);
    }

    [Fact]
    public async Task UpdateActivityAsync_WithHandlers_RunsThemThenTheAdapter()
    {
        var order = new List<string>();
        _turn.OnUpdateActivity((_, activity, next) => { order.Add("a " + activity.Id); return next(); })
            .OnUpdateActivity((_, activity, next) => { order.Add("b " + activity.Id); return next(); });

        var response = await _turn.UpdateActivityAsync(new Activity("message", id: "7"));

        Assert.Equal(["a 7", "b 7"], order);
        Assert.Equal("7", response.Id);
        Assert.Equal("user", Assert.Single(_adapter.Updated).Recipient.Id);
    }

    [Fact]
    public async Task DeleteActivityAsync_WithHandlers_RunsThemThenTheAdapter()
    {
        var order = new List<string>();
        _turn.OnDeleteActivity((_, reference, next) => { order.Add("a " + reference.ActivityId); return next(); });
        _turn.OnDeleteActivity((_, _, next) => { order.Add("b"); return next(); });

        await _turn.DeleteActivityAsync("7");
        await _turn.DeleteActivityAsync(new ConversationReference("8"));

        Assert.Equal(["a 7", "b", "a 8", "b"], order);
        Assert.Equal(["7", "8"], _adapter.Deleted);
    }

    [Fact]
    public async Task SendActivitiesAsync_ExpectReplies_BuffersInsteadOfSending()
    {
        _turn.Activity.DeliveryMode = DeliveryModes.ExpectReplies;

        await _turn.SendActivityAsync("one");
        await _turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 200 } });

        Assert.Empty(_adapter.Sent);
        Assert.Equal(["one", null], _turn.BufferedReplyActivities.Select(activity => activity.Text));
        Assert.Equal("user", _turn.BufferedReplyActivities[0].Recipient.Id);
        Assert.Same(_turn.BufferedReplyActivities[1], _turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey));
        Assert.True(_turn.Responded);
    }

    [Fact]
    public async Task NewContext_FromAnother_SharesStateHandlersAndBuffer()
    {
        _turn.OnSendActivities((_, activities, next) => { activities[0].Text = "handled"; return next(); });
        using var second = new TurnContext(_turn, RecordingAdapter.Incoming(ActivityTypes.Event));

        await second.SendActivityAsync("x");

        Assert.Same(_turn.TurnState, second.TurnState);
        Assert.Equal("handled", _adapter.Sent[0].Text);
        Assert.Equal(ActivityTypes.Event, second.Activity.Type);
    }

    [Fact]
    public void TurnState_ByTypeAndByName_KeepsReplacesAndDisposes()
    {
        var disposable = new CancellationTokenSource();
        _turn.TurnState.Add("list", new List<int> { 1 });
        _turn.TurnState.Add(disposable);
        _turn.TurnState.Set("list", new List<int> { 2 });

        Assert.Equal([2], _turn.TurnState.Get<List<int>>("list"));
        Assert.Null(_turn.TurnState.Get<string>("list"));
        Assert.Same(disposable, _turn.TurnState.Get<CancellationTokenSource>());
        Assert.Throws<ArgumentException>(() => _turn.TurnState.Add(disposable));

        _turn.Dispose();
        Assert.Throws<ObjectDisposedException>(() => disposable.Token);
    }

    [Fact]
    public async Task DelegatingTurnContext_OfAKind_ForwardsToTheInnerTurn()
    {
        ITurnContext<IMessageActivity> typed = new DelegatingTurnContext<IMessageActivity>(_turn);

        await typed.SendActivityAsync("x");
        await typed.UpdateActivityAsync(new Activity("message", id: "1"));
        await typed.DeleteActivityAsync("1");

        Assert.Same(_turn.Activity, typed.Activity);
        Assert.Same(_turn.TurnState, typed.TurnState);
        Assert.True(typed.Responded);
        Assert.Equal((1, 1, 1), (_adapter.Sent.Count, _adapter.Updated.Count, _adapter.Deleted.Count));
    }
}
