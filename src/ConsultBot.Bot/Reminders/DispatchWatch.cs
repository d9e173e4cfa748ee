using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Dispatching;
using Microsoft.Extensions.Logging;

namespace ConsultBot.Bot.Reminders;

/// <summary>Logs what goes wrong with deliveries, by their ids.</summary>
public sealed class DispatchWatch(ILogger<DispatchWatch> logger) : IDispatchWatch
{
    /// <inheritdoc/>
    public void StoreFailed(Exception exception) => logger.ReminderStoreFailed(exception);

    /// <inheritdoc/>
    public void SendFailed(Delivery delivery, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        logger.ReminderNotSent(delivery.Id, exception);
    }

    /// <inheritdoc/>
    public void ClaimLost(Delivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        logger.ReminderClaimLost(delivery.Id);
    }
}
