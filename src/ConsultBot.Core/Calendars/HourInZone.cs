using NodaTime;
using NodaTime.TimeZones;

namespace ConsultBot.Core.Calendars;

/// <summary>The moments that a written day and hour can be in a zone.</summary>
/// <param name="Kind">How often the clocks show it.</param>
/// <param name="Choices">
/// The moment; of a repeated hour both, the earlier first; of a skipped one the last minute before the gap and the first moment after it.
/// </param>
public sealed record HourInZone(HourInZoneKind Kind, IReadOnlyList<ZonedDateTime> Choices)
{
    /// <summary>The one moment, or null where it has to be asked back.</summary>
    public ZonedDateTime? Only => Kind == HourInZoneKind.Once ? Choices[0] : null;

    public static HourInZone Of(LocalDateTime written, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var mapping = zone.MapLocal(written);
        return mapping.Count switch
        {
            1 => new HourInZone(HourInZoneKind.Once, [mapping.Single()]),
            2 => new HourInZone(HourInZoneKind.Repeated, [mapping.First(), mapping.Last()]),
            _ => new HourInZone(HourInZoneKind.Skipped, Around(mapping, zone)),
        };
    }

    private static ZonedDateTime[] Around(ZoneLocalMapping mapping, DateTimeZone zone)
    {
        var gap = mapping.LateInterval.Start;
        return [(gap - Duration.FromMinutes(1)).InZone(zone), gap.InZone(zone)];
    }
}
