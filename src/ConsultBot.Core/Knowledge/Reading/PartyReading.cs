namespace ConsultBot.Core.Knowledge.Reading;

/// <summary>Who stands in a list of a process.</summary>
internal static class PartyReading
{
    private static readonly string[] Who = ["state", "organisation", "group"];

    public static IReadOnlyList<Party> Parties(this Cursor cursor)
    {
        var parties = cursor.Objects("parties", Read, isRequired: true);
        var listed = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < parties.Count; index++)
        {
            if (FindKey(parties[index]) is { } key && !listed.TryAdd(key, index))
            {
                cursor.Report(cursor.Place.Property("parties").Item(index), $"The same party stands at parties[{listed[key]}] already; list it once.");
            }
        }

        return parties;
    }

    private static Party Read(Cursor cursor)
    {
        var party = new Party(
            cursor.FindReference("state", EntryKind.State),
            cursor.FindReference("organisation", EntryKind.Organisation),
            cursor.FindLocalText("group"),
            cursor.FindReference("through", EntryKind.State),
            cursor.FindLocalText("place"),
            cursor.FindLocalText("note"));
        if (Who.Count(cursor.Has) != 1)
        {
            cursor.Report(cursor.Place, "A party is a state, an organisation or a group: give exactly one of the three.");
        }
        else if (cursor.Has("through") && !cursor.Has("state"))
        {
            cursor.Report(cursor.Place, "Only a state takes part through a territory; take \"through\" away.");
        }

        return party;
    }

    /// <summary>What makes two parties the same: an organisation may be there with two of its offices.</summary>
    /// <returns>The key, or null for a party that could not be read.</returns>
    private static string? FindKey(Party party)
    {
        var who = party.State ?? party.Organisation ?? party.Group?.English;
        return who is null or Placeholder.Text ? null : $"{who}\n{party.Through}\n{party.Place?.English}";
    }
}
