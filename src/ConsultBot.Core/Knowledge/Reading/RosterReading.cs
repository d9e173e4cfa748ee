using System.Globalization;

namespace ConsultBot.Core.Knowledge.Reading;

/// <summary>Rosters of a process and their printed totals.</summary>
internal static class RosterReading
{
    private static readonly Dictionary<string, Role> Roles = new(StringComparer.Ordinal)
    {
        ["member"] = Role.Member,
        ["interested"] = Role.Interested,
        ["observer"] = Role.Observer,
        ["participant"] = Role.Participant,
        ["chair"] = Role.Chair,
        ["co-chair"] = Role.CoChair,
        ["vice-chair"] = Role.ViceChair,
        ["presidency-pro-tempore"] = Role.PresidencyProTempore,
    };

    public static Roster Roster(this Cursor cursor, Evidence entry)
    {
        var role = cursor.Choice("role", Roles);
        var parties = cursor.Parties();
        var total = cursor.FindObject("total", below => Total(below, parties));
        return new Roster(role, parties, total?.Printed, total?.Besides ?? [], cursor.FindOurText("note"), cursor.EvidenceElse(entry));
    }

    private static PrintedTotal Total(Cursor cursor, IReadOnlyList<Party> parties)
    {
        var printed = cursor.FindNumber("printed", 0, 1000, isRequired: true);
        var besides = cursor.References("besides", EntryKind.State);
        foreach (var id in besides.Where(id => id != Placeholder.Text && !parties.Any(party => party.State == id || party.Through == id)))
        {
            cursor.Report(cursor.Place.Property("besides"), $"\"{id}\" is not among the parties; besides names listed parties that the printed number leaves out.");
        }

        if (printed is not null && printed + besides.Count != parties.Count)
        {
            cursor.Report(cursor.Place, string.Create(
                CultureInfo.InvariantCulture,
                $"The printed total {printed} and {besides.Count} besides it make {printed + besides.Count}, but {parties.Count} parties are listed; complete the list or correct the total."));
        }

        return new PrintedTotal(printed, besides);
    }

    private sealed record PrintedTotal(int? Printed, IReadOnlyList<string> Besides);
}
