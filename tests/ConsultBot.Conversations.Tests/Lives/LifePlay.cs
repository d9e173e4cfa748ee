using ConsultBot.Conversations.Tests.Workshops;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using NodaTime.Text;

namespace ConsultBot.Conversations.Tests.Lives;

/// <summary>Plays a file of several people's conversations with one bot.</summary>
internal static class LifePlay
{
    /// <param name="folder">One of dialogs/conversations.</param>
    public static TheoryData<string> FilesOf(string folder) =>
        [.. Directory.EnumerateFiles(Repository.Path("dialogs", "conversations", folder), "*.chat").Order(StringComparer.Ordinal).Select(file => Path.GetFileName(file))];

    /// <param name="answer">What the person of a line sees, given the language of the file.</param>
    public static async Task PlayAsync(string folder, string file, WorkshopBot bot, Func<LifeLine, string, Task<string>> answer)
    {
        var life = LifeFile.Read(Repository.Path("dialogs", "conversations", folder, file));
        Assert.NotEmpty(life.Lines);
        SetClock(bot, life.Lines[0]);
        foreach (var person in life.People)
        {
            await AddAsync(bot, person, life.Language);
        }

        var said = new List<string>();
        var faults = new List<string>();
        foreach (var line in life.Lines)
        {
            SetClock(bot, line);
            var reply = await answer(line, life.Language);
            said.Add($"{line.Person}{(line.IsDelivery ? " sees" : $"> {line.Turn.Says}")}\n{reply}\n");
            var fault = line.Turn.FindFault(reply);
            faults.AddRange(fault is null ? [] : [$"{file}, line {line.Turn.Line}: {fault}"]);
        }

        Assert.True(faults.Count == 0, $"{string.Join("\n", faults)}\n\n{string.Join("\n", said)}");
    }

    private static void SetClock(WorkshopBot bot, LifeLine line) => bot.Clock.Now = line.Now is { } now ? InstantPattern.General.Parse(now).Value : bot.Clock.Now;

    private static async Task AddAsync(WorkshopBot bot, string[] person, string language)
    {
        var colon = person[2].IndexOf(':', StringComparison.Ordinal);
        var delegation = new Delegation(Enum.Parse<DelegationKind>(person[2][..colon]), person[2][(colon + 1)..]);
        var own = Languages.Find(person.Length > 5 ? person[5] : language)!.Value;
        await bot.AddPersonAsync(person[0], Enum.Parse<PersonRole>(person[1], ignoreCase: true), delegation, person[3], own, person[4]);
    }
}
