namespace ConsultBot.Core.Reminders.Dispatching;

/// <summary>Hears of what goes wrong; nothing of it needs an answer.</summary>
public interface IDispatchWatch
{
    /// <summary>The store could not be asked for what is due, or a mark could not be kept yet; it is tried again.</summary>
    void StoreFailed(Exception exception);

    /// <summary>Sending ended without an outcome.</summary>
    void SendFailed(Delivery delivery, Exception exception);

    /// <summary>The lease ended before the delivery was sent or marked: somebody else has it.</summary>
    void ClaimLost(Delivery delivery);
}
