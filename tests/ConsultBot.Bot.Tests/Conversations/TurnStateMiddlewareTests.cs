using ConsultBot.Bot.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Tests.Conversations;

public sealed class TurnStateMiddlewareTests
{
    private readonly Documents _documents = new();
    private int _runs;

    [Fact]
    public async Task Turn_ThatComesAgain_DoesNothing()
    {
        await RunAsync("a1", CountAsync);

        var again = await RunAsync("a1", CountAsync);

        Assert.Equal(1, _runs);
        Assert.Empty(again);
        Assert.Equal(1, await CounterAsync());
    }

    [Fact]
    public async Task Turn_WhoseStateWasOvertaken_RunsAgainOnTheNewerStateWithoutSayingItTwice()
    {
        await RunAsync("a1", CountAsync);
        _documents.BeforeWrite = async _ => await RunAsync("b1", CountAsync);

        var replies = await RunAsync("a2", CountAsync);

        Assert.Single(replies);
        Assert.Equal(4, _runs);
        Assert.Equal(3, await CounterAsync());
    }

    [Fact]
    public async Task Turn_ThatFails_SavesNothing()
    {
        await RunAsync("a1", CountAsync);

        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync("a2", async (turn, state, cancellationToken) =>
        {
            await CountAsync(turn, state, cancellationToken);
            throw new InvalidOperationException();
        }));

        Assert.Equal(1, await CounterAsync());
    }

    [Fact]
    public async Task Turn_StateIsSaved_OnceATurn()
    {
        await RunAsync("a1", CountAsync);

        Assert.Equal(1, _documents.Writes);
    }

    private async Task CountAsync(ITurnContext turn, IStatePropertyAccessor<long> counter, CancellationToken cancellationToken)
    {
        _runs++;
        await turn.SendActivityAsync("counted", cancellationToken: cancellationToken);
        await counter.SetAsync(turn, await counter.GetAsync(turn, () => 0L, cancellationToken) + 1, cancellationToken);
    }

    private async Task<List<Activity>> RunAsync(string id, Func<ITurnContext, IStatePropertyAccessor<long>, CancellationToken, Task> bot)
    {
        var state = new ConversationState(new DocumentStorage(_documents));
        var adapter = new TestAdapter(TestAdapter.CreateConversation("c")).Use(new TurnStateMiddleware(state, new ConversationMemory(state)));
        var counter = state.CreateProperty<long>("counter");
        var activity = adapter.MakeActivity("count");
        activity.Id = id;
        await adapter.ProcessActivityAsync(activity, (turn, cancellationToken) => bot(turn, counter, cancellationToken), CancellationToken.None);
        return [.. adapter.ActiveQueue];
    }

    private async Task<long> CounterAsync()
    {
        long value = 0;
        await RunAsync($"read-{_runs}", async (turn, counter, cancellationToken) => value = await counter.GetAsync(turn, () => 0L, cancellationToken));
        return value;
    }
}
