using ConsultBot.Bot.Reminders;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ConsultBot.Conversations.Tests.Reminders;

/// <summary>What an organizer is told of undoing is what the setting and the reminder's time allow.</summary>
public sealed class UndoTests
{
    [Theory]
    [InlineData(60, "now", "Write “undo” within a minute and nothing goes out.")]
    [InlineData(300, "now", "Write “undo” within 5 minutes and nothing goes out.")]
    [InlineData(90, "now", "Write “undo” within 90 seconds and nothing goes out.")]
    [InlineData(0, "now", "It goes out at once.")]
    [InlineData(60, "tomorrow at 10:00", "Write “undo” before it goes out and nothing will.")]
    [InlineData(0, "tomorrow at 10:00", "Write “undo” before it goes out and nothing will.")]
    public async Task Undo_OfferedAndTaken_HoldsWhatWasSaid(int seconds, string when, string offered)
    {
        await using var bot = await StartAsync(seconds);
        await bot.Bot.SayAsync("rita", $"remind the delegation of Ghana {when}: “Bring your passport.”", "en");

        var planned = (await bot.Bot.SayAsync("rita", "yes", "en")).Text;

        Assert.Contains("Planned for one person.", planned, StringComparison.Ordinal);
        Assert.Contains(offered, planned, StringComparison.Ordinal);
        var mayUndo = offered.StartsWith("Write", StringComparison.Ordinal);
        bot.Bot.Clock.Now += Duration.FromSeconds(mayUndo ? Math.Max(1, seconds - 1) : 1);
        Assert.Contains(mayUndo ? "Undone: nothing goes out." : "The time to undo it is over", (await bot.Bot.SayAsync("rita", "undo", "en")).Text, StringComparison.Ordinal);
    }

    private static async Task<ReminderBot> StartAsync(int seconds)
    {
        var bot = await ReminderBot.StartAsync(services => services.PostConfigure<ReminderOptions>(options => options.UndoSeconds = seconds));
        bot.Bot.Clock.Now = Instant.FromUtc(2027, 9, 1, 8, 0);
        await bot.Bot.AddPersonAsync("rita", PersonRole.Organizer, new Delegation(DelegationKind.State, "switzerland"), "Rita Keller", Language.English, "Europe/Zurich");
        await bot.Bot.AddPersonAsync("ama", PersonRole.Delegate, new Delegation(DelegationKind.State, "ghana"), "Ama Mensah", Language.English, "Africa/Accra");
        foreach (var text in new[] { "schedule a workshop on migration and health, 14-15 September 2027, 9:30 to 17:00, Geneva", "yes", "announce it", "yes" })
        {
            await bot.Bot.SayAsync("rita", text, "en");
        }

        await bot.Bot.SayAsync("ama", "register me", "en");
        return bot;
    }
}
