using System.Collections.Concurrent;
using ConsultBot.Bot.Workshops;
using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Dispatching;
using ConsultBot.Core.Reminders.Telling;
using ConsultBot.Core.Workshops;
using NodaTime;

namespace ConsultBot.Bot.Reminders;

/// <summary>Workshops as they are now, read once for the many who are told within a moment.</summary>
public sealed class ReminderFacts(IWorkshopStore workshops, WorkshopWording wording, SteadyClock clock)
{
    private static readonly Duration IsFresh = Duration.FromSeconds(2);

    private readonly ConcurrentDictionary<string, (WorkshopState? State, IReadOnlyList<WorkshopChange> Changes, Instant At)> _known = new(StringComparer.Ordinal);

    /// <summary>With the names of the knowledge in use: not to be kept.</summary>
    public ReminderTelling Telling => new(wording.Telling, wording.Changes);

    /// <returns>The workshop, null where it is gone; and, for a notice of a change, what changed.</returns>
    public async Task<(WorkshopState? State, IReadOnlyList<WorkshopChange> Changes)> FindAsync(Reminder reminder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        var now = clock.GetCurrentInstant();
        var key = $"{reminder.Workshop} {(reminder.Occasion == ReminderOccasion.Moved ? reminder.WorkshopRevision : -1)}";
        if (_known.TryGetValue(key, out var known) && now - known.At < IsFresh)
        {
            return (known.State, known.Changes);
        }

        if (_known.Count > 200)
        {
            _known.Clear();
        }

        var state = await workshops.FindAsync(reminder.Workshop, cancellationToken);
        IReadOnlyList<WorkshopChange> changes = reminder.Occasion != ReminderOccasion.Moved ? [] :
        [
            .. (await workshops.HistoryAsync(reminder.Workshop, 0, cancellationToken)).Where(entry => entry.Revision == reminder.WorkshopRevision)
                .SelectMany(entry => entry.Changes).Where(change => change.MattersToAttendance),
        ];
        _known[key] = (state, changes, now);
        return (state, changes);
    }
}
