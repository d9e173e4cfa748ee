using ConsultBot.Core.Workshops.Hosts;
using NodaTime;

namespace ConsultBot.Core.Reminders;

/// <summary>The hours in which somebody may be reminded: working hours of the reader's zone, weekends and public holidays of the reader's state left out.</summary>
/// <param name="hosts">Knows weekends and holidays.</param>
/// <param name="opens">First moment of a working day, by the reader's clock.</param>
/// <param name="closes">First moment after it; later than <paramref name="opens"/>.</param>
/// <param name="anyDay">Whether weekends and holidays count as working days.</param>
public sealed class SaneHours(HostBook hosts, LocalTime opens, LocalTime closes, bool anyDay = false)
{
    /// <summary>Days that are searched in either direction: more than any run of holidays.</summary>
    private const int Days = 21;

    /// <summary>The last hour of a day: what cannot wait for the next working day is sent when it begins.</summary>
    private static readonly Duration LastHour = Duration.FromHours(1);

    public static SaneHours Default(HostBook hosts) => new(hosts, new LocalTime(8, 0), new LocalTime(19, 0));

    /// <param name="moment">When.</param>
    /// <param name="zone">The reader's.</param>
    /// <param name="state">Id of the reader's state; null for none, whose weekend is Saturday and Sunday.</param>
    public bool Contains(Instant moment, DateTimeZone zone, string? state)
    {
        var local = moment.InZone(zone).LocalDateTime;
        return local.TimeOfDay >= opens && local.TimeOfDay < closes && (anyDay || hosts.IsWorkingDay(state, local.Date));
    }

    /// <summary>When to send what is wanted at a moment.</summary>
    /// <param name="wanted">When it would be sent without regard to hours.</param>
    /// <param name="latest">It comes too late after this; at or after <paramref name="wanted"/>.</param>
    /// <param name="now">Nothing is sent before.</param>
    /// <param name="zone">The reader's.</param>
    /// <param name="state">Id of the reader's state, or null.</param>
    /// <returns>The first sane moment from <paramref name="wanted"/> to <paramref name="latest"/>; else the last sane hour before; else, where none is left,
    /// the same by the clock alone on any day of the week; else <paramref name="wanted"/> itself.</returns>
    public Instant Find(Instant wanted, Instant latest, Instant now, DateTimeZone zone, string? state)
    {
        ArgumentNullException.ThrowIfNull(zone);
        wanted = Instant.Max(wanted, now);
        latest = Instant.Max(latest, wanted);
        return FindFor(day => anyDay || hosts.IsWorkingDay(state, day), wanted, latest, now, zone) ?? FindFor(_ => true, wanted, latest, now, zone) ?? wanted;
    }

    private Instant? FindFor(Func<LocalDate, bool> isWorking, Instant wanted, Instant latest, Instant now, DateTimeZone zone)
    {
        var day = wanted.InZone(zone).Date;
        for (var offset = 0; offset <= Days; offset++)
        {
            // A day begins earlier the later it is counted: once one opens too late, all others do.
            var (from, to) = Window(day.PlusDays(offset), zone);
            if (from > latest)
            {
                break;
            }

            if (isWorking(day.PlusDays(offset)) && Instant.Max(from, wanted) is var first && first < to && first <= latest)
            {
                return first;
            }
        }

        for (var offset = 0; offset >= -Days; offset--)
        {
            var (from, to) = Window(day.PlusDays(offset), zone);
            var last = Instant.Max(Instant.Max(from, now), Instant.Min(to - LastHour, wanted));
            if (isWorking(day.PlusDays(offset)) && last < to && last <= wanted)
            {
                return last;
            }
        }

        return null;
    }

    /// <summary>Hours that the clocks skip begin when the clocks go on; repeated ones begin at the first and end at the last.</summary>
    private (Instant From, Instant To) Window(LocalDate day, DateTimeZone zone)
    {
        var begin = zone.MapLocal(day + opens);
        var end = zone.MapLocal(day + closes);
        return (
            begin.Count == 0 ? begin.EarlyInterval.End : begin.First().ToInstant(),
            end.Count == 0 ? end.EarlyInterval.End : end.Last().ToInstant());
    }
}
