using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Dispatching;
using Microsoft.Extensions.Logging;

namespace ConsultBot.Bot.Reminders;

/// <summary>Logs what goes wrong with deliveries, by their ids.</summary>
public sealed class DispatchWatch(ILogger<DispatchWatch> logger) : IDispatchWatch
{
    public void StoreFailed(Exception exception) => logger.ReminderStoreFailed(exception);

    public void SendFailed(Delivery delivery, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        logger.ReminderNotSent(delivery.Id, exception);
    }

    public void ClaimLost(Delivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        logger.ReminderClaimLost(delivery.Id);
    }
}
