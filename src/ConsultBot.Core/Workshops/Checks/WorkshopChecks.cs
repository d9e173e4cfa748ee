using ConsultBot.Core.Calendars;
using ConsultBot.Core.Workshops.Hosts;
using NodaTime;

namespace ConsultBot.Core.Workshops.Checks;

/// <summary>Looks at a workshop before it is saved.</summary>
/// <param name="hosts">Holidays.</param>
/// <param name="zones">Knows IANA ids.</param>
public sealed class WorkshopChecks(HostBook hosts, IDateTimeZoneProvider zones)
{
    private static readonly LocalTime Morning = new(7, 0);
    private static readonly LocalTime Night = new(22, 0);

    /// <param name="workshop">As it shall be saved.</param>
    /// <param name="registrations">Its rows.</param>
    /// <param name="others">All workshops; itself, drafts and cancelled ones are no clash.</param>
    /// <param name="delegations">A zone for each delegation that is invited or registered.</param>
    /// <param name="now">The moment of saving.</param>
    /// <returns>What blocks first; empty where nothing speaks against it.</returns>
    public IReadOnlyList<Concern> Find(
        Workshop workshop, IReadOnlyCollection<Registration> registrations, IEnumerable<Workshop> others, IReadOnlyCollection<string> delegations, Instant now)
    {
        ArgumentNullException.ThrowIfNull(workshop);
        ArgumentNullException.ThrowIfNull(registrations);
        ArgumentNullException.ThrowIfNull(delegations);
        return
        [
            .. Sessions(workshop), .. workshop.Time is { } time ? Clocks(time) : [], .. Seats(workshop, registrations),
            .. workshop.Time is { } when ? Days(workshop, when, others, now) : [], .. workshop.Time is { } local ? Hours(local, delegations) : [],
        ];
    }

    private static IEnumerable<Concern> Sessions(Workshop workshop)
    {
        foreach (var session in workshop.Sessions.Where(session => workshop.Time is { } time && !time.Days.Contains(session.Day)))
        {
            yield return new Concern(ConcernKind.SessionOutsideDays) { Subject = session.Title, Day = session.Day };
        }

        for (var first = 0; first < workshop.Sessions.Count; first++)
        {
            var one = workshop.Sessions[first];
            foreach (var other in workshop.Sessions.Skip(first + 1).Where(other => Overlap(one, other)))
            {
                yield return new Concern(ConcernKind.SessionsOverlap) { Subject = one.Title, Other = other.Title, Day = one.Day };
            }
        }
    }

    private static bool Overlap(WorkshopSession one, WorkshopSession other) =>
        one.Day == other.Day && one.From < other.To && other.From < one.To && !(one.IsParallel && other.IsParallel);

    private IEnumerable<Concern> Clocks(WorkshopTime time)
    {
        foreach (var (day, hour) in new[] { (time.Days.First, time.Opens), (time.Days.Last, time.Closes) })
        {
            var kind = HourInZone.Of(day + hour, zones[time.Zone]).Kind;
            if (kind != HourInZoneKind.Once)
            {
                yield return new Concern(kind == HourInZoneKind.Skipped ? ConcernKind.HourSkipped : ConcernKind.HourRepeated) { Day = day };
            }
        }
    }

    private static IEnumerable<Concern> Seats(Workshop workshop, IReadOnlyCollection<Registration> registrations)
    {
        var seated = registrations.Count(row => row.Status == RegistrationStatus.Registered);
        if (workshop.Capacity < seated)
        {
            yield return new Concern(ConcernKind.BelowRegistered) { Count = seated };
        }

        if (workshop.RegistrationCloses <= workshop.RegistrationOpens)
        {
            yield return new Concern(ConcernKind.ClosesBeforeItOpens);
        }
    }

    private IEnumerable<Concern> Days(Workshop workshop, WorkshopTime time, IEnumerable<Workshop> others, Instant now)
    {
        if (time.StartInstant(zones) < now && workshop.Status is not (WorkshopStatus.Held or WorkshopStatus.Cancelled))
        {
            yield return new Concern(ConcernKind.InThePast) { Day = time.Days.First };
        }

        var running = others.Where(other => other.Id != workshop.Id && other.Status is WorkshopStatus.Announced or WorkshopStatus.Confirmed);
        foreach (var other in running.Where(other => other.Id != workshop.Id && other.Time is { } theirs && theirs.Days.Overlaps(time.Days)))
        {
            yield return new Concern(ConcernKind.SameDays) { Subject = other.Title, Day = other.Time!.Days.First };
        }

        foreach (var found in hosts.FindHolidays(workshop.Place.State, time.Days))
        {
            yield return new Concern(found.IsPublic ? ConcernKind.PublicHoliday : ConcernKind.Observance) { Day = found.Day, Name = found.Name };
        }
    }

    private IEnumerable<Concern> Hours(WorkshopTime time, IReadOnlyCollection<string> delegations)
    {
        var outside = delegations.Count(zone => zones.GetZoneOrNull(zone) is { } local && IsOdd(time, local));
        if (outside > 0)
        {
            yield return new Concern(ConcernKind.OddHours) { Count = outside, Of = delegations.Count };
        }
    }

    private bool IsOdd(WorkshopTime time, DateTimeZone zone)
    {
        // Only those who take part from home sit outside their hours: who travels to the place has its clocks. The first day tells.
        var place = zones[time.Zone];
        var from = place.AtLeniently(time.Days.First + time.Opens).WithZone(zone);
        var to = place.AtLeniently(time.Days.First + time.Closes).WithZone(zone);
        return from.TimeOfDay < Morning || to.TimeOfDay > Night || from.Date != to.Date;
    }
}
