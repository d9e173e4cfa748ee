using ConsultBot.Tables.Local;
using ConsultBot.Tables.Reminders;
using NodaTime;

namespace ConsultBot.Tables.Tests.Reminders;

public sealed class SharedSendLimitsTests
{
    private const int Seed = 5;

    [Fact]
    public async Task Take_ByThreeInstances_StaysUnderTheLimitOfTheTenantAndOfEachConversation()
    {
        await using var store = new MemoryTableStore();
        var instances = Enumerable.Range(0, 3).Select(_ => new SharedSendLimits(store, perTenant: 50, perConversation: 1)).ToList();
        var (random, sent) = (new Random(Seed), new List<(Instant At, int Conversation)>());
        for (var now = ReminderRun.Now; now < ReminderRun.Now + Duration.FromSeconds(20); now += Duration.FromMilliseconds(random.Next(1, 4)))
        {
            var conversation = random.Next(100);
            if (await instances[random.Next(3)].TakeAsync("tenant", $"msteams/{conversation}", now, default) == Duration.Zero)
            {
                sent.Add((now, conversation));
            }
        }

        Assert.True(Most(sent.Select(one => one.At)) <= 50, $"seed {Seed}: {Most(sent.Select(one => one.At))} in a second");
        Assert.All(sent.GroupBy(one => one.Conversation), own => Assert.Equal(1, Most(own.Select(one => one.At))));
        Assert.True(sent.Count > 20 * 30, $"{sent.Count} in 20 s");
    }

    [Fact]
    public async Task Close_ByOne_HoldsForAll()
    {
        await using var store = new MemoryTableStore();
        var (one, other) = (new SharedSendLimits(store, 50, 0), new SharedSendLimits(store, 50, 0));
        await one.CloseAsync("tenant", ReminderRun.Now + Duration.FromSeconds(30), default);

        Assert.True(await other.TakeAsync("tenant", "msteams/1", ReminderRun.Now + Duration.FromSeconds(29), default) > Duration.Zero);
        Assert.Equal(Duration.Zero, await other.TakeAsync("another", "msteams/1", ReminderRun.Now, default));
        Assert.Equal(Duration.Zero, await other.TakeAsync("tenant", "msteams/1", ReminderRun.Now + Duration.FromSeconds(31), default));
    }

    private static int Most(IEnumerable<Instant> moments)
    {
        var all = moments.ToList();
        return all.Select((moment, index) => all.Skip(index).TakeWhile(other => other - moment < Duration.FromSeconds(1)).Count()).DefaultIfEmpty(0).Max();
    }
}
