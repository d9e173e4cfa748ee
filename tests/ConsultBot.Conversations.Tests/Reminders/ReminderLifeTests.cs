using ConsultBot.Conversations.Tests.Lives;

namespace ConsultBot.Conversations.Tests.Reminders;

/// <summary>Plays every file of dialogs/conversations/reminders: what organizers send, and what arrives at whom and when.</summary>
public sealed class ReminderLifeTests
{
    private const string Folder = "reminders";

    public static TheoryData<string> Files { get; } = LifePlay.FilesOf(Folder);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Life_Played_GoesAsWritten(string file)
    {
        await using var bot = await ReminderBot.StartAsync();

        await LifePlay.PlayAsync(Folder, file, bot.Bot, (line, language) => line.IsDelivery ? DeliverAsync(bot, line) : SayAsync(bot, line, language));
    }

    private static async Task<string> SayAsync(ReminderBot bot, LifeLine line, string language)
    {
        var reply = (await bot.Bot.SayAsync(line.Person, line.Turn.Says, language)).Text;
        await bot.NewsOfAsync(line.Person);
        return reply;
    }

    private static async Task<string> DeliverAsync(ReminderBot bot, LifeLine line)
    {
        await bot.DeliverAsync();
        return await bot.NewsOfAsync(line.Person) is { Count: > 0 } news ? string.Join("\n\n", news) : "nothing";
    }
}
