using ConsultBot.Core.Reminders.Dispatching;
using NodaTime;

namespace ConsultBot.Core.Reminders;

/// <summary>Keeps reminders and their deliveries. What it reports as done is durable; any number of instances may share it.</summary>
public interface IReminderStore
{
    Task<Reminder?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>The reminders of a workshop, in no order that means anything.</summary>
    Task<IReadOnlyList<Reminder>> ListAsync(string workshop, CancellationToken cancellationToken);

    /// <summary>Keeps a new reminder, or a change of one.</summary>
    /// <param name="id">Whose.</param>
    /// <param name="decide">Gets the reminder as it stands, or null, and says how it shall be; null: as it is. Called again when somebody else was faster.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>As it is kept now, or null where there is none.</returns>
    Task<Reminder?> DecideAsync(string id, Func<Reminder?, Reminder?> decide, CancellationToken cancellationToken);

    /// <summary>Adds the deliveries that are not there yet. Planning twice, or on two instances, adds nothing twice; one that was cut off is taken up again.</summary>
    /// <param name="reminder">With its shards.</param>
    /// <param name="deliveries">Waiting ones, each of another id.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many were added.</returns>
    Task<int> PlanAsync(Reminder reminder, IReadOnlyCollection<Delivery> deliveries, Instant now, CancellationToken cancellationToken);

    /// <summary>Claims deliveries that are due, the earliest first: until the lease ends nobody else gets them.</summary>
    /// <param name="most">1 or more.</param>
    /// <param name="now">When.</param>
    /// <param name="lease">How long.</param>
    /// <param name="cancellationToken">Ends the wait; what was claimed comes back when the lease ends.</param>
    Task<IReadOnlyList<ClaimedDelivery>> ClaimAsync(int most, Instant now, Duration lease, CancellationToken cancellationToken);

    /// <summary>Keeps what became of a claimed delivery.</summary>
    /// <returns>False when the claim is lost: somebody else has it, and what they decide counts.</returns>
    Task<bool> MarkAsync(ClaimedDelivery claimed, Delivery after, CancellationToken cancellationToken);

    /// <summary>Every delivery of every revision of a reminder.</summary>
    Task<IReadOnlyList<Delivery>> DeliveriesAsync(Reminder reminder, CancellationToken cancellationToken);

    /// <returns>A delivery that is settled; null while it waits or where there is none.</returns>
    Task<Delivery?> FindDoneAsync(Reminder reminder, string delivery, string participant, CancellationToken cancellationToken);

    /// <returns>What the person got of a reminder, or null.</returns>
    Task<Delivery?> FindDeliveredAsync(Reminder reminder, string participant, CancellationToken cancellationToken);

    /// <summary>Notes that the person pressed the button; the first time counts. Who presses has the message: one that is still being sent is settled by it.</summary>
    /// <returns>The delivery as it is kept now, or null where it is not the person's or cannot have arrived.</returns>
    Task<Delivery?> AcknowledgeAsync(Reminder reminder, string delivery, string participant, Instant now, CancellationToken cancellationToken);
}
