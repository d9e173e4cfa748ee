using System.Text;
using ConsultBot.Core.Commands;

namespace ConsultBot.Conversations.Tests.Commands;

/// <summary>What became of each command, by whom and where; and how that is written down.</summary>
internal sealed class CommandTable
{
    private const string Yes = "yes";
    private const string No = "–";

    private static readonly CommandPlace[] Elsewhere = [CommandPlace.TeamsOfAnotherTenant, CommandPlace.TeamsGroupChat, CommandPlace.TeamsChannel];

    private readonly Dictionary<(string Command, CommandRole Role, CommandPlace Place), bool> _cells = [];

    public int Count => _cells.Count;

    public void Add(string command, CommandRole role, CommandPlace place, bool isDone) => _cells.Add((command, role, place), isDone);

    /// <summary>Whether somebody may, by the right of the command: among others, and to people of another tenant, everybody is a guest.</summary>
    public static bool May(CommandRight right, CommandRole role, CommandPlace place)
    {
        var known = Elsewhere.Contains(place) ? CommandRole.Guest : role;
        return right switch
        {
            CommandRight.Everybody => true,
            CommandRight.Participants => known != CommandRole.Guest,
            CommandRight.Heads => known >= CommandRole.Head,
            _ => known >= CommandRole.Organizer,
        };
    }

    /// <summary>As a table in Markdown.</summary>
    public string Write()
    {
        var text = new StringBuilder("""
            # Who may give which command

            Made by the tests from the registry of commands and from what the bot did: each command, by somebody of each role, in each place. "Here" is the web chat, and Teams
            alone with the bot in the tenant of the invitation; in a group chat or a channel of Teams, and to people of another tenant, everybody is a guest.

            | Command | Example | Guest here | Delegate | Head of delegation | Organizer | Admin | Other tenant | Group chat | Channel |
            |---|---|---|---|---|---|---|---|---|---|

            """);
        foreach (var entry in CommandRegistry.All)
        {
            var row = CommandRows.All.Single(row => row.Name == entry.Name);
            var cells = Enum.GetValues<CommandRole>().Select(role => Cell(entry.Name, [role], [CommandPlace.WebChat, CommandPlace.TeamsPersonal]))
                .Concat(Elsewhere.Select(place => Cell(entry.Name, Enum.GetValues<CommandRole>(), [place])));
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {entry.Name} | {(row.Presses is null ? row.Says : "(a button)")} | {string.Join(" | ", cells)} |\n");
        }

        return text.ToString();
    }

    private string Cell(string command, IEnumerable<CommandRole> roles, CommandPlace[] places) =>
        string.Join('/', roles.SelectMany(role => places.Select(place => _cells[(command, role, place)] ? Yes : No)).Distinct());
}
