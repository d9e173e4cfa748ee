using ConsultBot.Core.People;
using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Digests;
using ConsultBot.Core.Reminders.Dispatching;
using ConsultBot.Core.Reminders.Planning;
using ConsultBot.Core.Workshops;
using NodaTime;

namespace ConsultBot.Bot.Reminders;

/// <summary>Makes the reminders that a person gets on a day one message. Which ones those are is settled in the store before the message is sent, so that no two instances, and no second attempt, tell anything twice or leave it out.</summary>
public sealed class ReminderDigests(IDigests digests, IReminderStore store, ActiveReminders active, ReminderFacts facts, DeliveryPlan plan)
{
    private static readonly Duration UntilLeadIsSent = Duration.FromMinutes(1);

    /// <param name="reminder">What is to be sent.</param>
    /// <param name="delivery">To the person.</param>
    /// <param name="person">Who gets it.</param>
    /// <param name="wishes">Of the person.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The digest that this delivery carries, null where it goes by itself; or what becomes of it without a message of its own.</returns>
    internal async Task<(Digest? Digest, SendOutcome? Outcome)> DecideAsync(
        Reminder reminder, Delivery delivery, Participant person, ReminderPreferences wishes, Instant now, CancellationToken cancellationToken)
    {
        if (!DigestRule.CanWait(reminder))
        {
            return (null, null);
        }

        var day = plan.DayOf(now, person);
        if (await digests.FindAsync(person.Id, day, cancellationToken) is { } kept)
        {
            return await FollowAsync(kept, reminder, delivery, person, wishes, now, cancellationToken);
        }

        var others = wishes.Digest == false ? [] : await OthersAsync(reminder, person, wishes, day, now, cancellationToken);
        if (!DigestRule.IsWanted(wishes.Digest, others.Count + 1))
        {
            return (null, null);
        }

        var digest = await digests.KeepAsync(person.Id, new Digest(day, [new DigestItem(reminder.Id, delivery.Id), .. others]), cancellationToken);
        return await FollowAsync(digest, reminder, delivery, person, wishes, now, cancellationToken);
    }

    /// <summary>The reminders of a digest with their workshops; those that are gone, or of no use any more, are left out, but for those that were recalled.</summary>
    internal async Task<IReadOnlyList<(Reminder Reminder, WorkshopState State)>> ReadAsync(Digest digest, CancellationToken cancellationToken)
    {
        var found = new List<(Reminder Reminder, WorkshopState State)>();
        foreach (var item in digest.Items)
        {
            if (await store.FindAsync(item.Reminder, cancellationToken) is { Status: not ReminderStatus.Stopped } reminder && (await facts.FindAsync(reminder, cancellationToken)).State is { } state)
            {
                found.Add((reminder, state));
            }
        }

        return found;
    }

    /// <returns>The digest that a message carried, or null where it was a message of its own.</returns>
    internal async Task<Digest?> FindAsync(Delivery arrived, Participant person, CancellationToken cancellationToken)
    {
        var day = plan.DayOf(arrived.At, person);
        foreach (var possible in new[] { day, day.PlusDays(-1) })
        {
            if (await digests.FindAsync(person.Id, possible, cancellationToken) is { Items.Count: > 1 } digest && digest.Has(arrived.Id))
            {
                return digest;
            }
        }

        return null;
    }

    private async Task<(Digest? Digest, SendOutcome? Outcome)> FollowAsync(
        Digest digest, Reminder reminder, Delivery delivery, Participant person, ReminderPreferences wishes, Instant now, CancellationToken cancellationToken)
    {
        if (digest.Lead.Delivery == delivery.Id)
        {
            return (digest.Items.Count > 1 ? digest : null, null);
        }

        if (!digest.Has(delivery.Id))
        {
            return (null, DigestRule.FindLater(reminder, plan.NextDay(person, now), wishes.Digest) is { } next ? SendOutcome.Postponed(next, DeliveryReason.ForDigest) : null);
        }

        var lead = await store.FindAsync(digest.Lead.Reminder, cancellationToken);
        var told = lead is null ? null : await store.FindDoneAsync(lead, digest.Lead.Delivery, person.Id, cancellationToken);
        return told switch
        {
            { Status: DeliveryStatus.Delivered } => (null, SendOutcome.ArrivedWith(told)),
            null when lead is { Status: ReminderStatus.Active } && now < lead.UsefulUntil && now + UntilLeadIsSent < reminder.UsefulUntil => (null, SendOutcome.Postponed(now + UntilLeadIsSent, DeliveryReason.ForDigest)),

            // The message that should have carried it will not come.
            _ => (null, null),
        };
    }

    /// <summary>What else the person is to get on that day and has not got.</summary>
    private async Task<IReadOnlyList<DigestItem>> OthersAsync(Reminder own, Participant person, ReminderPreferences wishes, LocalDate day, Instant now, CancellationToken cancellationToken)
    {
        var found = new List<DigestItem>();
        foreach (var other in (await active.ListAsync(cancellationToken)).Where(other => other.Id != own.Id && other.IsPlanned && DigestRule.CanWait(other) && !wishes.Mutes(other)
            && now >= other.UndoUntil && now < other.UsefulUntil && plan.DayOf(plan.DueAt(other, person, Instant.MinValue), person) == day).OrderBy(other => other.Wanted).ThenBy(other => other.Id, StringComparer.Ordinal))
        {
            var id = ReminderIds.Delivery(other.Id, other.Base, person.Id);
            if (await IsConcernedAsync(other, person, cancellationToken) && await store.FindDoneAsync(other, id, person.Id, cancellationToken) is null)
            {
                found.Add(new DigestItem(other.Id, id));
            }
        }

        return found;
    }

    private async Task<bool> IsConcernedAsync(Reminder reminder, Participant person, CancellationToken cancellationToken)
    {
        var state = (await facts.FindAsync(reminder, cancellationToken)).State;
        var row = state?.Registrations.FirstOrDefault(registration => registration.Participant == person.Id);
        var isLate = reminder.Occasion == ReminderOccasion.BeforeStart && row?.Since > reminder.Wanted;
        return state is not null && !isLate && state.Workshop.Status is not WorkshopStatus.Cancelled
            && (reminder.Only?.Contains(person.Id) ?? reminder.Audience.Has(state.Workshop, row, person));
    }
}
