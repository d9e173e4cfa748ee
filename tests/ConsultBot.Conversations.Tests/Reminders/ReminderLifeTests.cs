using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using NodaTime.Text;

namespace ConsultBot.Conversations.Tests.Reminders;

/// <summary>Plays every file of dialogs/conversations/reminders: what organizers send, and what arrives at whom and when.</summary>
public sealed class ReminderLifeTests
{
    public static TheoryData<string> Files { get; } =
        [.. Directory.EnumerateFiles(Repository.Path("dialogs", "conversations", "reminders"), "*.chat").Order(StringComparer.Ordinal).Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Life_Played_GoesAsWritten(string file)
    {
        var life = ReminderLife.Read(Repository.Path("dialogs", "conversations", "reminders", file));
        Assert.NotEmpty(life.Lines);
        await using var bot = await ReminderBot.StartAsync();
        bot.Bot.Clock.Now = InstantPattern.General.Parse(life.Lines[0].Now!).Value;
        foreach (var person in life.People)
        {
            var colon = person[2].IndexOf(':', StringComparison.Ordinal);
            var delegation = new Delegation(Enum.Parse<DelegationKind>(person[2][..colon]), person[2][(colon + 1)..]);
            await bot.Bot.AddPersonAsync(person[0], Enum.Parse<PersonRole>(person[1], ignoreCase: true), delegation, person[3], Languages.Find(person[5])!.Value, person[4]);
        }

        var said = new List<string>();
        var faults = new List<string>();
        foreach (var line in life.Lines)
        {
            bot.Bot.Clock.Now = line.Now is { } now ? InstantPattern.General.Parse(now).Value : bot.Bot.Clock.Now;
            var reply = await PlayAsync(bot, line, life.Language);
            said.Add($"{line.Person}{(line.IsDelivery ? " sees" : $"> {line.Turn.Says}")}\n{reply}\n");
            var fault = line.Turn.FindFault(reply);
            faults.AddRange(fault is null ? [] : [$"{file}, line {line.Turn.Line}: {fault}"]);
        }

        Assert.True(faults.Count == 0, $"{string.Join("\n", faults)}\n\n{string.Join("\n", said)}");
    }

    private static async Task<string> PlayAsync(ReminderBot bot, ReminderLine line, string language)
    {
        if (!line.IsDelivery)
        {
            var reply = (await bot.Bot.SayAsync(line.Person, line.Turn.Says, language)).Text;
            await bot.NewsOfAsync(line.Person);
            return reply;
        }

        await bot.DeliverAsync();
        return await bot.NewsOfAsync(line.Person) is { Count: > 0 } news ? string.Join("\n\n", news) : "nothing";
    }
}
