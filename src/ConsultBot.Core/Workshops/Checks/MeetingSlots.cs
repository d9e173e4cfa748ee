using ConsultBot.Core.Calendars;
using NodaTime;

namespace ConsultBot.Core.Workshops.Checks;

/// <summary>Finds times at which delegations of several zones could meet online.</summary>
/// <remarks>
/// An hour costs a delegation nothing from 09:00 to 17:00, 1 from 07:00 to 22:00, 6 in the night. What a zone had to bear at earlier meetings makes its cost at the
/// next one weigh more, so that the odd hours go round.
/// </remarks>
public static class MeetingSlots
{
    private const int Night = 6;
    private const int StepMinutes = 30;

    /// <param name="days">In the zone of <paramref name="asker"/>; Saturdays and Sundays are left out.</param>
    /// <param name="length">More than zero, at most 12 hours.</param>
    /// <param name="zones">One for each delegation, repeated where several share it.</param>
    /// <param name="earlier">Beginnings of earlier meetings of the same length.</param>
    /// <param name="asker">Whose calendar days are meant.</param>
    /// <param name="most">How many are wanted.</param>
    /// <param name="provider">Knows the zones.</param>
    /// <returns>The best first; of equally good ones the earlier.</returns>
    public static IReadOnlyList<MeetingSlot> Find(
        DateSpan days, Duration length, IReadOnlyCollection<string> zones, IReadOnlyCollection<Instant> earlier, string asker, int most, IDateTimeZoneProvider provider)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(provider);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(length, Duration.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Duration.FromHours(12));
        var shares = zones.GroupBy(zone => zone, StringComparer.Ordinal)
            .Select(group => new Share(provider[group.Key], group.Count(), 1 + earlier.Sum(start => Cost(start, length, provider[group.Key])))).ToList();
        var slots = new List<MeetingSlot>();
        for (var day = days.First; day <= days.Last; day = day.PlusDays(1))
        {
            if (day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday))
            {
                slots.AddRange(Starts(day, provider[asker]).Select(start => Slot(start, length, shares)));
            }
        }

        return [.. slots.OrderByDescending(slot => slot.Score).ThenBy(slot => slot.Start).DistinctBy(slot => slot.Start).Take(most)];
    }

    private static IEnumerable<Instant> Starts(LocalDate day, DateTimeZone asker)
    {
        var (start, end) = (asker.AtStartOfDay(day).ToInstant(), asker.AtStartOfDay(day.PlusDays(1)).ToInstant());
        for (; start < end; start += Duration.FromMinutes(StepMinutes))
        {
            yield return start;
        }
    }

    private static MeetingSlot Slot(Instant start, Duration length, List<Share> shares)
    {
        var worst = shares.Sum(share => share.Count * share.Weight) * Night * Hours(length);
        var cost = shares.Sum(share => share.Count * share.Weight * Cost(start, length, share.Zone));
        var outside = shares.Where(share => IsOutside(start, length, share.Zone)).Sum(share => share.Count);
        var score = worst == 0 ? 100 : (int)Math.Round(100 * (1 - (cost / worst)), MidpointRounding.AwayFromZero);
        return new MeetingSlot(start, score, outside, shares.ToDictionary(share => share.Zone.Id, share => start.InZone(share.Zone).LocalDateTime, StringComparer.Ordinal));
    }

    private static double Hours(Duration length) => length.TotalHours;

    private static double Cost(Instant start, Duration length, DateTimeZone zone)
    {
        var cost = 0.0;
        for (var at = Duration.Zero; at < length; at += Duration.FromMinutes(StepMinutes))
        {
            cost += CostOf((start + at).InZone(zone).Hour) * StepMinutes / 60.0;
        }

        return cost;
    }

    private static int CostOf(int hour) => hour is >= 9 and < 17 ? 0 : hour is >= 7 and < 22 ? 1 : Night;

    private static bool IsOutside(Instant start, Duration length, DateTimeZone zone) =>
        CostOf(start.InZone(zone).Hour) == Night || CostOf((start + length - Duration.FromMinutes(1)).InZone(zone).Hour) == Night;

    private sealed record Share(DateTimeZone Zone, int Count, double Weight);
}
