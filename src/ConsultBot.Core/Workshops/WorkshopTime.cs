using ConsultBot.Core.Calendars;
using NodaTime;

namespace ConsultBot.Core.Workshops;

/// <summary>When a workshop is, as the clocks of its place show it: an hour stays that hour when a state changes its rules.</summary>
public sealed record WorkshopTime
{
    /// <param name="days">First and last day.</param>
    /// <param name="opens">When it begins on each day.</param>
    /// <param name="closes">When it ends on each day; after <paramref name="opens"/>.</param>
    /// <param name="zone">An IANA zone id.</param>
    /// <exception cref="ArgumentException">It ends before it begins, or there is no zone.</exception>
    public WorkshopTime(DateSpan days, LocalTime opens, LocalTime closes, string zone)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentException.ThrowIfNullOrWhiteSpace(zone);
        if (closes <= opens)
        {
            throw new ArgumentException("A day of a workshop ends after it begins.", nameof(closes));
        }

        (Days, Opens, Closes, Zone) = (days, opens, closes, zone);
    }

    public DateSpan Days { get; }

    public LocalTime Opens { get; }

    public LocalTime Closes { get; }

    public string Zone { get; }

    public LocalDateTime Start => Days.First + Opens;

    public LocalDateTime End => Days.Last + Closes;

    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">The zone is unknown.</exception>
    public Instant StartInstant(IDateTimeZoneProvider zones) => Moment(Start, zones);

    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">The zone is unknown.</exception>
    public Instant EndInstant(IDateTimeZoneProvider zones) => Moment(End, zones);

    /// <summary>An hour that the clocks skip or repeat is taken as the first moment that can be meant; scheduling asks back before it is saved.</summary>
    private Instant Moment(LocalDateTime local, IDateTimeZoneProvider zones)
    {
        ArgumentNullException.ThrowIfNull(zones);
        return zones[Zone].AtLeniently(local).ToInstant();
    }
}
