using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Dispatching;
using ConsultBot.Core.Workshops;
using NodaTime;

namespace ConsultBot.Bot.Reminders;

/// <summary>The reminders of all workshops that can still be sent, read twice a minute at most: only who has to know all of a day asks for them.</summary>
public sealed class ActiveReminders(IReminderStore store, IWorkshopStore workshops, SteadyClock clock) : IDisposable
{
    private static readonly Duration IsFresh = Duration.FromSeconds(30);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private (IReadOnlyList<Reminder> Reminders, Instant At) _read = ([], Instant.MinValue);

    /// <returns>What is at most half a minute old.</returns>
    public async Task<IReadOnlyList<Reminder>> ListAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetCurrentInstant();
            if (_read.At == Instant.MinValue || now - _read.At >= IsFresh)
            {
                var found = new List<Reminder>();
                foreach (var workshop in await workshops.ListAsync(cancellationToken))
                {
                    found.AddRange((await store.ListAsync(workshop.Id, cancellationToken)).Where(reminder => reminder.Status == ReminderStatus.Active && reminder.UsefulUntil > now));
                }

                _read = (found, now);
            }

            return _read.Reminders;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();
}
