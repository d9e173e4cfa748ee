using System.Text;
using ConsultBot.Bot.Channels;
using ConsultBot.Tables;
using ConsultBot.Tables.Local;
using ConsultBot.Web.Tests.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ConsultBot.Web.Tests.Channels;

public sealed class CrashTests
{
    /// <summary>More commits than a start, a message and two replies take.</summary>
    private const int Commits = 14;

    public static TheoryData<int, bool> EveryCommit()
    {
        var data = new TheoryData<int, bool>();
        for (var commit = 0; commit < Commits; commit++)
        {
            data.Add(commit, true);
            data.Add(commit, false);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(EveryCommit))]
    public Task Crash_AtAnyCommit_LosesNothingAndRepeatsNothing(int commit, bool happens) => CrashAsync(commit, happens, TwoReplies);

    [Theory]
    [MemberData(nameof(EveryCommit))]
    public Task Crash_OfATurnThatSaidItIsTyping_LosesNothingAndRepeatsNothing(int commit, bool happens) => CrashAsync(commit, happens, async (turn, cancellationToken) =>
    {
        await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, cancellationToken);
        await TwoReplies(turn, cancellationToken);
    });

    private static async Task CrashAsync(int commit, bool happens, BotCallbackHandler firstRun)
    {
        var store = new MemoryTableStore();
        var time = new ManualTime();
        var posted = Post("hi");
        var dying = new TestProcess(new DyingStore(store, commit, happens), time, firstRun);
        var wasAcknowledged = await TryAsync(dying, posted);
        time.Advance(TimeSpan.FromSeconds(10));

        var next = new TestProcess(store, time, TwoReplies);
        if (!wasAcknowledged)
        {
            // The client heard nothing and sends the same again.
            await TryAsync(next, posted);
        }

        await next.Turns.RunAbandonedAsync(CancellationToken.None);

        Assert.Equal(["hello", "hi", "first: hi", "second: hi"], (await next.TextsAsync()).OrderBy(text => text is "hello" ? 0 : 1));
        Assert.Equal(["start", "start-0"], (await next.ReadAsync()).Select(Id).Where(id => id.StartsWith('s')));
        Assert.Empty(await next.Log.OpenTurnsAsync(null, CancellationToken.None));
    }

    [Fact]
    public async Task Crash_BeforeTheTurn_RunsItWhenTheConversationIsTouched()
    {
        var store = new MemoryTableStore();
        var time = new ManualTime();
        var dying = new TestProcess(new DyingStore(store, 2, lastCommitHappens: false), time);
        await dying.SayAsync("before the crash");
        time.Advance(TimeSpan.FromSeconds(1));

        var next = new TestProcess(store, time);
        await next.SayAsync("after it");

        Assert.Equal(["before the crash", "after it", "echo: before the crash", "echo: after it"], await next.TextsAsync());
    }

    [Fact]
    public async Task Sweep_TurnOfAnotherInstanceInProgress_IsLeftAloneUntilItIsAbandoned()
    {
        var store = new MemoryTableStore();
        var time = new ManualTime();
        var watcher = new TestProcess(store, time);
        var dying = new TestProcess(new DyingStore(store, 2, lastCommitHappens: false), time);
        await dying.SayAsync("hello?");

        time.Advance(TimeSpan.FromSeconds(59));
        var wait = await watcher.Turns.RunAbandonedAsync(CancellationToken.None);
        var before = await watcher.TextsAsync();
        time.Advance(TimeSpan.FromSeconds(1));
        await watcher.Turns.RunAbandonedAsync(CancellationToken.None);

        Assert.Equal(TimeSpan.FromSeconds(1), wait);
        Assert.Equal(["hello?"], before);
        Assert.Equal(["hello?", "echo: hello?"], await watcher.TextsAsync());
    }

    [Fact]
    public async Task Turn_ThatFails_IsTriedAgainLaterAndLaterAndStopsNobody()
    {
        var time = new ManualTime();
        var runs = 0;
        var process = new TestProcess(new MemoryTableStore(), time, async (turn, cancellationToken) =>
        {
            if (turn.Activity.Text == "poison" && ++runs < 4)
            {
                throw new InvalidOperationException("not yet");
            }

            await TestBot.Echo(turn, cancellationToken);
        });
        await process.SayAsync("poison");
        await process.SayAsync("fine");
        var counts = new List<int>();
        for (var minute = 0; minute < 7; minute++)
        {
            time.Advance(TimeSpan.FromMinutes(1));
            await process.Turns.RunAbandonedAsync(CancellationToken.None);
            counts.Add(runs);
        }

        Assert.Equal([2, 2, 3, 3, 3, 3, 4], counts);
        Assert.Equal(["poison", "fine", "echo: fine", "echo: poison"], await process.TextsAsync());
    }

    [Fact]
    public async Task Drain_TurnThatDoesNotEnd_IsCancelledAndStaysOpen()
    {
        var inside = new TaskCompletionSource();
        var process = new TestProcess(new MemoryTableStore(), TimeProvider.System, async (_, cancellationToken) =>
        {
            inside.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        });
        process.Adapter.OnTurnError = (turn, _) => turn.SendActivityAsync(MessageFactory.Text("sorry"), cancellationToken: CancellationToken.None);
        await process.Conversations.PostAsync(TestProcess.Conversation, "dl_ada", Post("hang"), CancellationToken.None);
        await inside.Task;

        await process.Turns.DrainAsync(TimeSpan.FromMilliseconds(50));
        process.Turns.Request(TestProcess.Conversation, 1);

        await process.IdleAsync();
        Assert.Single(await process.Log.OpenTurnsAsync(null, CancellationToken.None));
        Assert.Equal(["hang"], await process.TextsAsync());
    }

    private static string Id(System.Text.Json.JsonElement activity) => activity.GetProperty("id").GetString()!;

    private static PostedActivity Post(string text) => PostedActivity.Find(
        Encoding.UTF8.GetBytes($"{{\"type\":\"message\",\"text\":\"{text}\",\"channelData\":{{\"clientActivityID\":\"1\"}}}}"), 8)!;

    private static async Task TwoReplies(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Text is not { } text)
        {
            await turn.SendActivityAsync(MessageFactory.Text("hello"), cancellationToken);
            return;
        }

        await turn.SendActivityAsync(MessageFactory.Text("first: " + text), cancellationToken);
        await turn.SendActivityAsync(MessageFactory.Text("second: " + text), cancellationToken);
    }

    private static async Task<bool> TryAsync(TestProcess process, PostedActivity posted)
    {
        try
        {
            await process.Conversations.StartAsync(TestProcess.Conversation, "dl_ada", "en", CancellationToken.None);
            await process.IdleAsync();
            await process.SayAsync(posted);
            return true;
        }
        catch (StoreUnavailableException)
        {
            await process.IdleAsync();
            return false;
        }
    }
}
