using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using NodaTime.Text;

namespace ConsultBot.Conversations.Tests.Workshops;

/// <summary>Plays every file of dialogs/conversations/workshops: the life of a workshop, with everybody who takes part in it.</summary>
public sealed class WorkshopLifeTests
{
    public static TheoryData<string> Files { get; } =
        [.. Directory.EnumerateFiles(Repository.Path("dialogs", "conversations", "workshops"), "*.chat").Order(StringComparer.Ordinal).Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Life_Played_GoesAsWritten(string file)
    {
        var life = WorkshopLife.Read(Repository.Path("dialogs", "conversations", "workshops", file));
        Assert.NotEmpty(life.Lines);
        await using var bot = await WorkshopBot.StartAsync();
        foreach (var person in life.People)
        {
            var colon = person[2].IndexOf(':', StringComparison.Ordinal);
            var delegation = new Delegation(Enum.Parse<DelegationKind>(person[2][..colon]), person[2][(colon + 1)..]);
            await bot.AddPersonAsync(person[0], Enum.Parse<PersonRole>(person[1], ignoreCase: true), delegation, person[3], Languages.Find(life.Language)!.Value, person[4]);
        }

        var said = new List<string>();
        var faults = new List<string>();
        foreach (var line in life.Lines)
        {
            bot.Clock.Now = line.Now is { } now ? InstantPattern.General.Parse(now).Value : bot.Clock.Now;
            var reply = await bot.SayAsync(line.Person, line.Turn.Says, life.Language);
            said.Add($"{line.Person}> {line.Turn.Says}\n{reply.Text}\n");
            var fault = line.Turn.FindFault(reply.Text);
            faults.AddRange(fault is null ? [] : [$"{file}, line {line.Turn.Line}: {fault}"]);
        }

        Assert.True(faults.Count == 0, $"{string.Join("\n", faults)}\n\n{string.Join("\n", said)}");
    }
}
