using System.Collections.Concurrent;
using ConsultBot.Core.People;
using ConsultBot.Core.Reminders;
using NodaTime;

namespace ConsultBot.Web.Workshops;

/// <summary>Reads what became of the reminders of a workshop. Pages that are open ask again and again: what was read is good for two seconds, for all of them.</summary>
internal sealed class ReminderRows(IReminderStore store, IPeople people, IClock clock)
{
    private const int MostKept = 50;

    private static readonly Duration IsFresh = Duration.FromSeconds(2);

    private readonly ConcurrentDictionary<string, (IReadOnlyList<ReportedReminder> Rows, Instant At)> _read = new(StringComparer.Ordinal);

    /// <returns>The earliest first; withdrawals are left out, whose messages are the reminders that they withdraw.</returns>
    public async Task<IReadOnlyList<ReportedReminder>> ReadAsync(string workshop, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (_read.TryGetValue(workshop, out var known) && now >= known.At && now - known.At < IsFresh)
        {
            return known.Rows;
        }

        var names = (await people.ListAsync(cancellationToken)).ToDictionary(person => person.Id, StringComparer.Ordinal);
        var rows = new List<ReportedReminder>();
        foreach (var reminder in (await store.ListAsync(workshop, cancellationToken)).Where(one => one.Occasion != ReminderOccasion.Withdrawal).OrderBy(one => one.Wanted).ThenBy(one => one.Id, StringComparer.Ordinal))
        {
            var deliveries = await store.DeliveriesAsync(reminder, cancellationToken);
            rows.Add(new ReportedReminder(
                reminder, ReminderReport.Of(reminder, deliveries),
                [.. ReminderReport.Current(reminder, deliveries).Select(delivery => new ReportedDelivery(delivery, names.GetValueOrDefault(delivery.Participant)))]));
        }

        if (_read.Count >= MostKept)
        {
            _read.Clear();
        }

        _read[workshop] = (rows, now);
        return rows;
    }
}
