using ConsultBot.Core.People;
using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Planning;
using ConsultBot.Core.Workshops;
using NodaTime;

namespace ConsultBot.Bot.Reminders;

/// <summary>Keeps reminders and expands them into deliveries. Everything here may be done again, and by several instances at once.</summary>
public sealed class ReminderPlans(IReminderStore store, DeliveryPlan plan, IClock clock, IDateTimeZoneProvider zones)
{
    private const int PeoplePerShard = 2_000;

    /// <summary>Notices of changes that are older than this are not made any more.</summary>
    private static readonly Duration ChangesOf = Duration.FromDays(2);

    /// <summary>Keeps a reminder that is new, and plans it.</summary>
    /// <returns>As it is kept.</returns>
    public async Task<Reminder> SendAsync(Reminder wanted, WorkshopState state, IReadOnlyList<Participant> people, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var audience = Members(wanted, state, people);
        var shards = Math.Clamp(1 + (audience.Count / PeoplePerShard), 1, Reminder.MostShards);
        var kept = (await store.DecideAsync(wanted.Id, before => before ?? wanted with { Shards = shards }, cancellationToken))!;
        return await PlanAsync(kept, audience, cancellationToken);
    }

    /// <summary>Sends it again to these people, whom it did not reach.</summary>
    public async Task<int> ResendAsync(Reminder reminder, IReadOnlyCollection<string> persons, IReadOnlyList<Participant> people, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        var again = await store.DecideAsync(reminder.Id, before => before is null ? null : before with { Revision = before.Revision + 1 }, cancellationToken);
        var now = clock.GetCurrentInstant();
        var deliveries = plan.Of(again! with { Wanted = now, UndoUntil = Instant.MinValue }, people.Where(person => persons.Contains(person.Id)), now).ToList();
        return await store.PlanAsync(again!, deliveries, now, cancellationToken);
    }

    /// <summary>Brings the reminders of a workshop up to date with it: standing ones, notices of changes, and what was cut off.</summary>
    public async Task SyncAsync(WorkshopState state, IReadOnlyList<WorkshopHistoryEntry> history, IReadOnlyList<Participant> people, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        var now = clock.GetCurrentInstant();
        var standing = StandingReminders.Of(state.Workshop, now, zones);
        foreach (var reminder in standing)
        {
            await SyncAsync(reminder, state, people, now, cancellationToken);
        }

        if (FindNotice(state.Workshop, history, now) is { } notice)
        {
            await SendAsync(notice, state, people, cancellationToken);
        }

        foreach (var reminder in await store.ListAsync(state.Workshop.Id, cancellationToken))
        {
            await TidyAsync(reminder, standing, state, people, now, cancellationToken);
        }
    }

    private async Task SyncAsync(Reminder wanted, WorkshopState state, IReadOnlyList<Participant> people, Instant now, CancellationToken cancellationToken)
    {
        var audience = Members(wanted, state, people);
        var shards = Math.Clamp(1 + (people.Count / PeoplePerShard), 1, Reminder.MostShards);
        var kept = await store.DecideAsync(wanted.Id, before => Merge(before, wanted with { Shards = shards }, now), cancellationToken);
        if (kept is { Status: ReminderStatus.Active })
        {
            await PlanAsync(kept, audience, cancellationToken);
        }
    }

    /// <summary>A workshop that moved moves its reminders. One whose moment was over before the move and after it was sent already and is not sent again.</summary>
    private static Reminder Merge(Reminder? before, Reminder wanted, Instant now) => before is null ? wanted
        : before.Status == ReminderStatus.Active && before.Wanted == wanted.Wanted && before.UsefulUntil == wanted.UsefulUntil ? before
        : before.Wanted <= now && wanted.Wanted <= now ? before
        : wanted with { Shards = before.Shards, Revision = before.Revision + 1, Base = before.Revision + 1 };

    /// <summary>Stops what the workshop has no more, and finishes what was cut off.</summary>
    private async Task TidyAsync(
        Reminder reminder, IReadOnlyList<Reminder> standing, WorkshopState state, IReadOnlyList<Participant> people, Instant now, CancellationToken cancellationToken)
    {
        var isStanding = reminder.Occasion is ReminderOccasion.BeforeStart or ReminderOccasion.RegistrationCloses or ReminderOccasion.DocumentDue;
        var isOver = state.Workshop.Status is WorkshopStatus.Cancelled ? reminder.Occasion is not (ReminderOccasion.Cancelled or ReminderOccasion.Withdrawal)
            : isStanding && reminder.Wanted > now && standing.All(other => other.Id != reminder.Id);
        if (reminder.Status == ReminderStatus.Active && isOver)
        {
            await store.DecideAsync(reminder.Id, before => before! with { Status = ReminderStatus.Stopped }, cancellationToken);
        }
        else if (reminder is { IsPlanned: false, Status: ReminderStatus.Active })
        {
            await PlanAsync(reminder, Members(reminder, state, people), cancellationToken);
        }
    }

    private Reminder? FindNotice(Workshop workshop, IReadOnlyList<WorkshopHistoryEntry> history, Instant now)
    {
        var last = history.LastOrDefault(entry => entry.Revision == workshop.Revision && entry.Changes.Any(change => change.MattersToAttendance));
        var isRaised = last is not null && history.Any(entry => entry.Number < last.Number && entry.Revision < last.Revision);
        return isRaised && now - last!.At < ChangesOf ? ChangeNotices.Find(workshop, last.Changes, now, zones) : null;
    }

    private async Task<Reminder> PlanAsync(Reminder reminder, IReadOnlyList<Participant> audience, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        await store.PlanAsync(reminder, [.. plan.Of(reminder with { Revision = reminder.Base }, audience, now)], now, cancellationToken);
        return reminder.IsPlanned ? reminder
            : (await store.DecideAsync(reminder.Id, before => before is { IsPlanned: false } && before.Base == reminder.Base ? before with { IsPlanned = true } : null, cancellationToken))!;
    }

    /// <summary>Who registered after the moment of a standing reminder has just read when it begins.</summary>
    private static List<Participant> Members(Reminder reminder, WorkshopState state, IReadOnlyList<Participant> people)
    {
        var late = reminder.Occasion == ReminderOccasion.BeforeStart
            ? state.Registrations.Where(row => row.Since > reminder.Wanted).Select(row => row.Participant).OfType<string>().ToHashSet(StringComparer.Ordinal)
            : [];
        var members = reminder.Only is { } only ? people.Where(person => only.Contains(person.Id)) : reminder.Audience.Of(state, people);
        return [.. members.Where(person => !late.Contains(person.Id))];
    }
}
