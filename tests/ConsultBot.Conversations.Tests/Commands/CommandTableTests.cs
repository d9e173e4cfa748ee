using ConsultBot.Core.Commands;

namespace ConsultBot.Conversations.Tests.Commands;

/// <summary>Who may give which command, where: each command of the registry by each role, in the web chat and in Teams, of the own tenant and of another, alone and among others.</summary>
public sealed class CommandTableTests
{
    /// <summary>Set to anything, it has the test write the table anew.</summary>
    private const string WriteVariable = "CONSULTBOT_WRITE_COMMANDS";

    /// <summary>Where the bot keeps who writes to it and when: no effect of a command.</summary>
    private static readonly string[] Noted = ["People", "ReminderPeople", "Audit"];

    [Fact]
    public void Commands_OfTheRegistry_HaveEachTheirRow() =>
        Assert.Equal(CommandRegistry.All.Select(entry => entry.Name).Order(StringComparer.Ordinal), CommandRows.All.Select(row => row.Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Commands_ByEachRoleInEachPlace_AreDoneOrRefusedAsTheirRightsSay()
    {
        await using var bot = await CommandBot.StartAsync();
        var (table, faults) = (new CommandTable(), new List<string>());
        foreach (var entry in CommandRegistry.All)
        {
            var row = CommandRows.All.Single(row => row.Name == entry.Name);
            foreach (var place in Enum.GetValues<CommandPlace>())
            {
                foreach (var role in Enum.GetValues<CommandRole>())
                {
                    var reply = await bot.GiveAsync(row, role, place);
                    var (isDone, may) = (row.IsDoneBy(reply), CommandTable.May(entry.Right, role, place));
                    table.Add(entry.Name, role, place, isDone);
                    var written = may ? [] : bot.Store.Written.Except(Noted).ToList();
                    if (isDone != may || written.Count > 0 || reply.Length == 0)
                    {
                        faults.Add($"{entry.Name} by {role} in {place}: {(may ? "not done" : "done")}, wrote [{string.Join(' ', written)}]: {reply}");
                    }
                }
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count} of {table.Count}:\n{string.Join('\n', faults)}");
        Compare(table.Write());
    }

    private static void Compare(string table)
    {
        var file = Repository.Path("deploy", "commands.md");
        if (Environment.GetEnvironmentVariable(WriteVariable) is not null)
        {
            File.WriteAllText(file, table);
        }

        Assert.Equal(table, File.ReadAllText(file));
    }
}
