using System.Globalization;
using ConsultBot.Core.People;
using ConsultBot.Core.Workshops;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ConsultBot.Bot.Reminders;

/// <summary>Brings reminders up to date with their workshops while the host runs, whoever changed these. A workshop at which nothing changed since the last look costs one read.</summary>
public sealed class ReminderUpkeep(
    ReminderPlans plans, IWorkshopStore workshops, IPeople people, IClock clock, IDateTimeZoneProvider zones, IOptions<ReminderOptions> options, TimeProvider time, ILogger<ReminderUpkeep> logger)
{
    /// <summary>Everything is looked at again after so long: what another instance left undone included.</summary>
    private static readonly Duration Whole = Duration.FromMinutes(10);

    private readonly Dictionary<string, (string Mark, Instant At)> _seen = new(StringComparer.Ordinal);

    /// <summary>Looks again and again until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                // The background loop: the next look tries again.
                logger.ReminderUpkeepFailed(exception);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(options.Value.UpkeepSeconds), time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>One look.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        IReadOnlyList<Participant>? everybody = null;
        foreach (var workshop in await workshops.ListAsync(cancellationToken))
        {
            if (workshop.Status is WorkshopStatus.Draft or WorkshopStatus.Held || workshop.Time is not { } when || when.EndInstant(zones) < now
                || await workshops.FindAsync(workshop.Id, cancellationToken) is not { } state)
            {
                continue;
            }

            everybody ??= await people.ListAsync(cancellationToken);
            var mark = MarkOf(state, everybody);
            if (_seen.TryGetValue(workshop.Id, out var seen) && seen.Mark == mark && now - seen.At < Whole)
            {
                continue;
            }

            await plans.SyncAsync(state, await workshops.HistoryAsync(workshop.Id, 0, cancellationToken), everybody, cancellationToken);
            _seen[workshop.Id] = (mark, now);
        }

        ForgetThoseOver(now);
    }

    private void ForgetThoseOver(Instant now)
    {
        foreach (var (id, _) in _seen.Where(seen => now - seen.Value.At > Whole + Whole).ToList())
        {
            _seen.Remove(id);
        }
    }

    /// <summary>Differs when somebody came, went, moved to another zone, or the workshop changed.</summary>
    private static string MarkOf(WorkshopState state, IReadOnlyList<Participant> people)
    {
        var hash = new HashCode();
        foreach (var row in state.Registrations)
        {
            hash.Add((row.Participant, row.Status, row.Order));
        }

        foreach (var person in people)
        {
            hash.Add((person.Id, person.Zone, person.Delegation, person.Language));
        }

        return string.Create(CultureInfo.InvariantCulture, $"{state.ETag} {hash.ToHashCode()}");
    }
}
