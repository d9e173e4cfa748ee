using ConsultBot.Tables.Local;
using ConsultBot.Web.Tests.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ConsultBot.Web.Tests.Channels;

public sealed class DirectLineAdapterTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task Send_Replies_AreNamedAfterWhatTheyAnswer()
    {
        var process = Process(async (turn, cancellationToken) => await turn.SendActivitiesAsync(
            [MessageFactory.Text("a"), new Activity { Type = ActivityTypes.Trace }, MessageFactory.Text("b")], cancellationToken));

        var id = await process.SayAsync("hi");

        Assert.Equal([id, $"{id}-0", $"{id}-1"], (await process.ReadAsync()).Select(activity => activity.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Update_Activity_IsAppendedUnderItsIdAndFirstTime()
    {
        var process = Process(async (turn, cancellationToken) =>
        {
            var sent = await turn.SendActivityAsync(MessageFactory.Text("draft"), cancellationToken);
            _time.Advance(TimeSpan.FromSeconds(5));
            var changed = MessageFactory.Text("final");
            changed.Id = sent.Id;
            await turn.UpdateActivityAsync(changed, cancellationToken);
        });
        await process.SayAsync("hi");

        var bot = (await process.ReadAsync()).Skip(1).ToList();

        Assert.Equal(["draft", "final"], bot.Select(activity => activity.GetProperty("text").GetString()));
        Assert.Single(bot.Select(activity => activity.GetProperty("id").GetString()).Distinct());
        Assert.Single(bot.Select(activity => activity.GetProperty("timestamp").GetDateTimeOffset()).Distinct());
    }

    [Fact]
    public async Task Delete_Activity_IsAppendedAsAnEventOfItsId()
    {
        var process = Process(async (turn, cancellationToken) =>
        {
            var sent = await turn.SendActivityAsync(MessageFactory.Text("oops"), cancellationToken);
            await turn.DeleteActivityAsync(sent.Id, cancellationToken);
        });
        await process.SayAsync("hi");

        var bot = (await process.ReadAsync()).Skip(1).ToList();

        Assert.Equal(["message", "event"], bot.Select(activity => activity.GetProperty("type").GetString()));
        Assert.Equal(bot[0].GetProperty("id").GetString(), bot[1].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Continue_SameContinuationTwice_SendsOnce()
    {
        var process = Process(TestBot.Echo);
        await process.SayAsync("hi");
        for (var time = 0; time < 2; time++)
        {
            await process.Adapter.ContinueConversationAsync("bot", Continuation("reminder-7"), Remind, CancellationToken.None);
        }

        var reminder = (await process.ReadAsync()).Single(activity => activity.GetProperty("text").GetString() == "starts soon");
        Assert.Equal("reminder-7-0", reminder.GetProperty("id").GetString());
        Assert.False(reminder.TryGetProperty("replyToId", out _));
    }

    [Fact]
    public async Task Continue_ActivityWithItsOwnId_IsDeduplicatedByThat()
    {
        var process = Process(TestBot.Echo);
        for (var time = 0; time < 2; time++)
        {
            await process.Adapter.ContinueConversationAsync("bot", Continuation(Guid.NewGuid().ToString()), async (turn, cancellationToken) =>
            {
                var activity = MessageFactory.Text("starts soon");
                activity.Id = "delivery-1";
                var sent = await turn.SendActivityAsync(activity, cancellationToken);
                Assert.Equal("delivery-1", sent.Id);
            }, CancellationToken.None);
        }

        Assert.Single(await process.TextsAsync());
    }

    [Fact]
    public async Task Continue_WhileATurnRuns_WaitsForIt()
    {
        var inside = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        var process = Process(async (turn, cancellationToken) =>
        {
            inside.SetResult();
            await go.Task;
            await turn.SendActivityAsync(MessageFactory.Text("answer"), cancellationToken);
        });
        var saying = process.SayAsync("hi");
        await inside.Task;

        var reminding = process.Adapter.ContinueConversationAsync("bot", Continuation("r"), Remind, CancellationToken.None);
        go.SetResult();
        await Task.WhenAll(saying, reminding);

        Assert.Equal(["hi", "answer", "starts soon"], await process.TextsAsync());
    }

    [Fact]
    public async Task Continue_FromInsideATurnOfTheSameConversation_Throws()
    {
        Exception? thrown = null;
        TestProcess? process = null;
        process = Process(async (_, cancellationToken) => thrown = await Record.ExceptionAsync(() =>
            process!.Adapter.ContinueConversationAsync("bot", Continuation("r"), Remind, cancellationToken)));

        await process.SayAsync("hi");

        Assert.IsType<InvalidOperationException>(thrown);
    }

    [Fact]
    public async Task OnTurnError_Apology_EndsTheTurn()
    {
        var process = Process((_, _) => throw new InvalidOperationException("broken"));
        process.Adapter.OnTurnError = (turn, _) => turn.SendActivityAsync(MessageFactory.Text("sorry"));

        await process.SayAsync("hi");

        Assert.Equal(["hi", "sorry"], await process.TextsAsync());
        Assert.Empty(await process.Log.OpenTurnsAsync(null, CancellationToken.None));
    }

    [Fact]
    public async Task Middleware_OfTheAdapter_RunsInEveryTurn()
    {
        var process = Process(TestBot.Echo);
        process.Adapter.Use(new AutoSaveStateMiddleware());
        process.Adapter.Use(new Counter());

        await process.SayAsync("hi");

        Assert.Equal(["hi", "counted", "echo: hi"], await process.TextsAsync());
    }

    private static Activity Continuation(string id) => new()
    {
        Type = ActivityTypes.Event,
        Name = "ContinueConversation",
        Id = id,
        ChannelId = "directline",
        Conversation = new ConversationAccount { Id = TestProcess.Conversation },
        From = new ChannelAccount { Id = "dl_ada" },
        Recipient = new ChannelAccount { Id = "consultbot" },
    };

    private static async Task Remind(ITurnContext turn, CancellationToken cancellationToken) =>
        await turn.SendActivityAsync(MessageFactory.Text("starts soon"), cancellationToken);

    private TestProcess Process(BotCallbackHandler bot) => new(new MemoryTableStore(), _time, bot);

    private sealed class Counter : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            await turnContext.SendActivityAsync(MessageFactory.Text("counted"), cancellationToken);
            await next(cancellationToken);
        }
    }
}
