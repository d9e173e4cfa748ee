using ConsultBot.Core.Audit;
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

        var entries = new List<AuditEntry>();
        await foreach (var entry in host.Services.GetRequiredService<IAuditLog>().ReadAsync(Instant.FromDateTimeOffset(host.Time.GetUtcNow()) - Duration.FromDays(1), default))
        {
            entries.Add(entry);
        }

        Assert.Equal(
            [("message refused: the Authorization header holds no signed token", "1"), ("message refused: there is no bearer token", "1"), ("message refused: there is no bearer token", "30")],
            entries.Select(entry => (entry.Action, entry.About)).Order());
        Assert.All(entries, entry => Assert.StartsWith("/api/messages ", entry.From, StringComparison.Ordinal));
    }
}
