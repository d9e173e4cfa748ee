using ConsultBot.Cli.Asking;
using ConsultBot.Core.Audit;
using ConsultBot.Core.People;
using NodaTime;

namespace ConsultBot.Conversations.Tests.People;

public sealed class AuditTests(TalkingBot bot) : IClassFixture<TalkingBot>
{
    [Fact]
    public async Task Actions_OfAnOrganizer_AndRefusalsOfADelegate_AreOnRecord()
    {
        await bot.HoldAsync([new AskedTurn("list participants"), new AskedTurn("list open questions"), new AskedTurn("what do you hold about me?")], "en", PersonRole.Organizer);
        await bot.HoldAsync([new AskedTurn("invite Kofi Boateng for Ghana as adviser")], "en", PersonRole.Delegate);

        var actions = new List<string>();
        await foreach (var entry in bot.Get<IAuditLog>().ReadAsync(SystemClock.Instance.GetCurrentInstant() - Duration.FromHours(1), CancellationToken.None))
        {
            actions.Add(entry.Action);
            Assert.DoesNotContain("Kofi", entry.ToString(), StringComparison.Ordinal);
            Assert.Equal("directline", entry.From);
        }

        Assert.Contains("list participants", actions);
        Assert.Contains("export own data", actions);
        Assert.Contains("invite refused", actions);
    }
}
