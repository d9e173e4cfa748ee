namespace ConsultBot.Core.Reminders.Dispatching;

/// <summary>Brings one delivery to its person.</summary>
public interface IReminderSender
{
    /// <param name="reminder">As it stands.</param>
    /// <param name="delivery">Claimed by the caller.</param>
    /// <param name="isOurs">To be asked in the last moment before something is sent: false when the claim may have ended.</param>
    /// <param name="cancellationToken">Ends the attempt: whether it arrived is then unknown.</param>
    /// <returns>What became of it, as a value. An exception is taken as an attempt whose outcome is unknown.</returns>
    Task<SendOutcome> SendAsync(Reminder reminder, Delivery delivery, Func<bool> isOurs, CancellationToken cancellationToken);
}
