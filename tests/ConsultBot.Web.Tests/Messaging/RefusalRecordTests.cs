using ConsultBot.Core.Audit;
using ConsultBot.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ConsultBot.Web.Tests.Messaging;

public sealed class RefusalRecordTests
{
    [Fact]
    public async Task Refusals_OfOneKind_AreOnRecordOnceAMinuteWithTheirNumber()
    {
        await using var host = await MessagesHost.StartAsync();
        for (var request = 0; request < 30; request++)
        {
            await host.PostAsync("{}");
        }

        await host.PostAsync("{}", ("Authorization", "Bearer nonsense"));
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await host.PostAsync("{}");

        var entries = await EntriesAsync(host.Services, host.Time.GetUtcNow());
        Assert.Equal(
            [("message refused: the Authorization header holds no signed token", "1"), ("message refused: there is no bearer token", "1"), ("message refused: there is no bearer token", "30")],
            entries.Select(entry => (entry.Action, entry.About)).Order());
        Assert.All(entries, entry => Assert.StartsWith("/api/messages ", entry.From, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refusal_OfTooManyRequests_IsOnRecord()
    {
        await using var host = await TestHost.StartAsync(settings: [("Limits:ConversationsPerMinute", "1")]);
        for (var conversation = 0; conversation < 3; conversation++)
        {
            await host.Http.PostAsync(new Uri("/v3/directline/tokens/generate", UriKind.Relative), null);
        }

        Assert.Contains(await EntriesAsync(host.Services, TimeProvider.System.GetUtcNow()), entry => entry.Action == "request refused: too many");
    }

    private static async Task<List<AuditEntry>> EntriesAsync(IServiceProvider services, DateTimeOffset now)
    {
        var entries = new List<AuditEntry>();
        await foreach (var entry in services.GetRequiredService<IAuditLog>().ReadAsync(Instant.FromDateTimeOffset(now) - Duration.FromDays(1), default))
        {
            entries.Add(entry);
        }

        return entries;
    }
}
