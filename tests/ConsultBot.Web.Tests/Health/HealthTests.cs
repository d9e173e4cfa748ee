using System.Net;
using ConsultBot.Core.Reminders.Dispatching;

namespace ConsultBot.Web.Tests.Health;

/// <summary>What monitors hear while something that the bot rests on is away.</summary>
public sealed class HealthTests : IAsyncLifetime
{
    private HealthHost _host = null!;

    public async Task InitializeAsync() => _host = await HealthHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Ready_WhenAllIsWell_NamesTheKnowledgeVersion()
    {
        await _host.LoadKnowledgeAsync();

        Assert.Equal((HttpStatusCode.OK, "ready, knowledge version 1"), await _host.GetAsync("readyz"));
    }

    [Fact]
    public async Task Ready_BeforeTheKnowledgeIsLoaded_IsNot()
    {
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "no knowledge base is loaded"), await _host.GetAsync("readyz"));
        Assert.Equal((HttpStatusCode.OK, "healthy"), await _host.GetAsync("healthz"));
    }

    [Fact]
    public async Task Ready_WhileTheStoreIsAway_IsNotAndIsAgainAfterwards()
    {
        await _host.LoadKnowledgeAsync();
        _host.Store.IsAway = true;

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "the store does not answer"), await _host.GetAsync("readyz"));
        Assert.Equal((HttpStatusCode.OK, "healthy"), await _host.GetAsync("healthz"));
        _host.Store.IsAway = false;
        Assert.Equal(HttpStatusCode.OK, (await _host.GetAsync("readyz")).Status);
    }

    [Fact]
    public async Task Ready_WhileSomethingNeedsAnOperator_SaysEachOfIt()
    {
        await _host.LoadKnowledgeAsync();
        _host.Network.Answer = () => new HttpResponseMessage(HttpStatusCode.BadGateway);
        await _host.Get<ReminderDispatcher>().DispatchAsync(CancellationToken.None);
        _host.Stopping.SetResult();
        await _host.Get<HealthHost.Ended>().ExecuteTask!;
        _host.Time.Advance(TimeSpan.FromDays(15));

        var (status, said) = await _host.GetAsync("readyz");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            [
                "ready, knowledge version 1",
                "but Ended has stopped",
                "but reminders wait: what is due has not been looked for in the last two minutes",
                "but the keys of the Bot Connector cannot be fetched: Teams is not answered",
                $"but the bot's credentials end on {HealthHost.SecretEnds}",
            ],
            said.Split('\n'));
    }
}
