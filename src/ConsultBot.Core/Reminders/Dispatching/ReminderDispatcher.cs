using System.Collections.Concurrent;
using NodaTime;

namespace ConsultBot.Core.Reminders.Dispatching;

/// <summary>Claims what is due, sends it, and marks what became of it. Any number of instances share the work: a claim ends by itself, and a mark under an ended claim is
/// refused, so that an instance that dies loses nothing and one that wakes up late spoils nothing.</summary>
/// <param name="store">Keeps the deliveries.</param>
/// <param name="sender">Sends them.</param>
/// <param name="watch">Hears of what goes wrong.</param>
/// <param name="settings">Lease, time and numbers.</param>
/// <param name="clock">Doesn't jump.</param>
/// <param name="time">Measures the waits.</param>
public sealed class ReminderDispatcher(
    IReminderStore store, IReminderSender sender, IDispatchWatch watch, DispatchSettings settings, SteadyClock clock, TimeProvider time)
{
    private static readonly Duration ReminderIsFresh = Duration.FromSeconds(1);
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    /// <summary>A mark that the store does not take is tried for so long: it cannot do harm, and without it the delivery is sent again.</summary>
    private static readonly Duration MarkPatience = Duration.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (Reminder? Reminder, Instant At)> _reminders = new(StringComparer.Ordinal);

    /// <summary>When the store last said what is due; null before the first time.</summary>
    public Instant? LookedAt { get; private set; }

    /// <summary>Goes on until it is cancelled; then waits for what is under way.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var running = new HashSet<Task>();
        while (!cancellationToken.IsCancellationRequested)
        {
            running.RemoveWhere(task => task.IsCompleted);
            var free = settings.AtOnce - running.Count;
            if (free < Math.Min(settings.Batch, Math.Max(1, settings.AtOnce / 2)))
            {
                await ((Task)Task.WhenAny(running)).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                continue;
            }

            var started = await StartAsync(Math.Min(free, settings.Batch), cancellationToken);
            running.UnionWith(started);
            if (started.Count == 0)
            {
                await Task.Delay(settings.Poll.ToTimeSpan(), time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await Task.WhenAll(running);
    }

    /// <summary>Claims, sends and marks one batch.</summary>
    /// <returns>How many were claimed.</returns>
    public async Task<int> DispatchAsync(CancellationToken cancellationToken)
    {
        var started = await StartAsync(settings.Batch, cancellationToken);
        await Task.WhenAll(started);
        return started.Count;
    }

    private async Task<IReadOnlyList<Task>> StartAsync(int most, CancellationToken cancellationToken)
    {
        var (steady, wall) = (clock.GetCurrentInstant(), clock.Wall);
        try
        {
            var claimed = await store.ClaimAsync(most, steady, settings.Lease, cancellationToken);
            LookedAt = wall;

            // Time is counted from before the claim, by the clock that is further on: the machine may have slept.
            bool IsOurs() => Duration.Max(clock.GetCurrentInstant() - steady, clock.Wall - wall) + settings.SendTimeout < settings.Lease;
            return [.. claimed.Select(one => ProcessAsync(one, IsOurs))];
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The background loop: the next look tries again.
            watch.StoreFailed(exception);
            return [];
        }
        catch (OperationCanceledException)
        {
            return [];
        }
    }

    private async Task ProcessAsync(ClaimedDelivery claimed, Func<bool> isOurs)
    {
        // What was claimed is brought to its end: a stop waits for it.
        await Task.Yield();
        try
        {
            if (await DecideAsync(claimed, isOurs) is not { } after || !await MarkAsync(claimed, after))
            {
                watch.ClaimLost(claimed.Delivery);
            }
        }
        catch (Exception exception)
        {
            // The background loop: when the lease ends it is found again.
            watch.StoreFailed(exception);
        }
    }

    /// <returns>Null where the claim ended before anything was sent.</returns>
    private async Task<Delivery?> DecideAsync(ClaimedDelivery claimed, Func<bool> isOurs)
    {
        var delivery = claimed.Delivery;
        var reminder = await FindAsync(delivery.Reminder);
        if (DeliveryRules.FindSkip(delivery, reminder, clock.GetCurrentInstant()) is { } skip)
        {
            return After(delivery, SendOutcome.Skipped(skip), Instant.MaxValue);
        }

        return isOurs() ? After(delivery, await SendAsync(reminder!, delivery, isOurs), reminder!.UsefulUntil) : null;
    }

    private Delivery After(Delivery delivery, SendOutcome outcome, Instant usefulUntil) =>
        DeliveryRules.After(delivery, outcome, usefulUntil, clock.GetCurrentInstant(), Random.Shared.NextDouble());

    private async Task<SendOutcome> SendAsync(Reminder reminder, Delivery delivery, Func<bool> isOurs)
    {
        using var limit = new CancellationTokenSource(settings.SendTimeout.ToTimeSpan(), time);
        try
        {
            return await sender.SendAsync(reminder, delivery, isOurs, limit.Token).WaitAsync(limit.Token);
        }
        catch (Exception exception)
        {
            // The background loop: one that cannot be sent keeps no other from being sent.
            watch.SendFailed(delivery, exception);
            return new SendOutcome(SendResult.Later) { IsUncertain = true };
        }
    }

    /// <summary>Tried until the store says yes or no: it was sent, and only this mark says so.</summary>
    private async Task<bool> MarkAsync(ClaimedDelivery claimed, Delivery after)
    {
        var begin = clock.GetCurrentInstant();
        for (var wait = FirstWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            try
            {
                return await store.MarkAsync(claimed, after, CancellationToken.None);
            }
            catch (Exception exception) when (clock.GetCurrentInstant() - begin < MarkPatience)
            {
                watch.StoreFailed(exception);
                await Task.Delay(wait, time);
            }
        }
    }

    private async Task<Reminder?> FindAsync(string id)
    {
        var now = clock.GetCurrentInstant();
        if (_reminders.TryGetValue(id, out var known) && now - known.At < ReminderIsFresh)
        {
            return known.Reminder;
        }

        if (_reminders.Count > 1_000)
        {
            _reminders.Clear();
        }

        var found = await store.FindAsync(id, CancellationToken.None);
        _reminders[id] = (found, now);
        return found;
    }
}
