using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using static ConsultBot.Core.Calendars.Writing.CalendarWord;

namespace ConsultBot.Core.Calendars.Writing;

/// <summary>Reads a zone: "UTC", "GMT+5:30", "Europe/Zurich".</summary>
internal sealed partial class ZoneGrammar(LexemeRun run, string text, IDateTimeZoneProvider zones)
{
    /// <summary>The zone furthest from UTC in either direction, in hours.</summary>
    private const int MostHours = 14;

    public Mention? Find(int index)
    {
        if (run.Is(index, Utc) && (run[index].Length > 1 || !run[index].Spaced))
        {
            return Offset(index);
        }

        var match = run[index].Length > 0 ? IanaId().Match(text, run[index].Start) : Match.Empty;
        if (!match.Success || zones.GetZoneOrNull(match.Value) is not { } zone)
        {
            return null;
        }

        var next = index;
        while (next < run.Count && run[next].Start < match.Index + match.Length)
        {
            next++;
        }

        return new Mention(index, next) { Zone = zone.Id };
    }

    private Mention Offset(int index)
    {
        var utc = new Mention(index, index + 1) { Zone = "UTC" };
        if (!run.Is(index + 1, Plus, Dash) || run[index + 2] is not { Kind: Number, Digits: 1 or 2, Value: <= MostHours } hours)
        {
            return utc;
        }

        var minutes = run.IsTight(index + 3, Colon) && run[index + 4] is { Kind: Number, Digits: 2, Value: < 60 } said ? said.Value : 0;
        var sign = run.Is(index + 1, Plus) ? '+' : '-';
        var next = run.IsTight(index + 3, Colon) && run[index + 4] is { Kind: Number, Digits: 2, Value: < 60 } ? index + 5 : index + 3;
        return utc with { Next = next, Zone = string.Create(CultureInfo.InvariantCulture, $"UTC{sign}{hours.Value:00}:{minutes:00}") };
    }

    [GeneratedRegex(@"\G[A-Z][A-Za-z]+(?:/[A-Z][A-Za-z_+\-]*[A-Za-z0-9])+", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex IanaId();
}
