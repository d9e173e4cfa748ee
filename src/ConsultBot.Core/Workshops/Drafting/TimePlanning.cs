using ConsultBot.Core.Calendars;
using ConsultBot.Core.Workshops.Reading;
using NodaTime;

namespace ConsultBot.Core.Workshops.Drafting;

/// <summary>Moves a workshop's days and hours.</summary>
internal static class TimePlanning
{
    /// <summary>The hours that a request leaves: both where both are given; one end where it is named; else the whole day moves and keeps its length.</summary>
    public static (LocalTime Opens, LocalTime Closes) Hours(WorkshopTime time, WorkshopRequest request) => request.When.Hours switch
    {
        null => (time.Opens, time.Closes),
        { To: { } to } both => (both.From, to),
        { } ends when IsOnly(WorkshopMark.EndsAt, request) => (time.Opens, ends.From),
        { } begins when IsOnly(WorkshopMark.StartsAt, request) && begins.From < time.Closes => (begins.From, time.Closes),
        { } whole => (whole.From, whole.From + Period.Between(time.Opens, time.Closes)),
    };

    /// <summary>"a week later" takes the agenda along; "start an hour later" is about the beginning alone.</summary>
    public static WorkshopPlan Shifted(Workshop workshop, WorkshopTime time, WorkshopShift by, WorkshopRequest request)
    {
        var (opens, closes) = (Moved(time.Opens, IsOnly(WorkshopMark.EndsAt, request) ? 0 : by.Minutes), Moved(time.Closes, IsOnly(WorkshopMark.StartsAt, request) ? 0 : by.Minutes));
        if (opens is not { } from || closes is not { } to || to <= from)
        {
            return new WorkshopPlan(workshop, WorkshopAsk.Hours);
        }

        var isWhole = !IsOnly(WorkshopMark.StartsAt, request) && !IsOnly(WorkshopMark.EndsAt, request);
        var sessions = isWhole ? SessionPlanning.Shifted(workshop.Sessions, by) : workshop.Sessions;
        return sessions is null ? new WorkshopPlan(workshop, WorkshopAsk.Hours) : new WorkshopPlan(workshop with
        {
            Time = new WorkshopTime(new DateSpan(time.Days.First.PlusDays(by.Days), time.Days.Last.PlusDays(by.Days)), from, to, time.Zone),
            Sessions = sessions,
        });
    }

    /// <returns>Null past midnight: the day has to be said then.</returns>
    public static LocalTime? Moved(LocalTime time, int minutes)
    {
        var at = (time.Hour * 60) + time.Minute + minutes;
        return at is >= 0 and < 24 * 60 ? LocalTime.FromMinutesSinceMidnight(at) : null;
    }

    private static bool IsOnly(WorkshopMark end, WorkshopRequest request) =>
        request.Has(end) && !request.Has(end == WorkshopMark.StartsAt ? WorkshopMark.EndsAt : WorkshopMark.StartsAt);
}
