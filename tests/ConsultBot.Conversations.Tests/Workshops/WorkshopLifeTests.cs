using ConsultBot.Conversations.Tests.Lives;

namespace ConsultBot.Conversations.Tests.Workshops;

/// <summary>Plays every file of dialogs/conversations/workshops: the life of a workshop, with everybody who takes part in it.</summary>
public sealed class WorkshopLifeTests
{
    private const string Folder = "workshops";

    public static TheoryData<string> Files { get; } = LifePlay.FilesOf(Folder);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Life_Played_GoesAsWritten(string file)
    {
        await using var bot = await WorkshopBot.StartAsync();

        await LifePlay.PlayAsync(Folder, file, bot, async (line, language) => (await bot.SayAsync(line.Person, line.Turn.Says, language)).Text);
    }
}
