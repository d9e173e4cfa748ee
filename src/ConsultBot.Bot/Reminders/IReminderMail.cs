using ConsultBot.Core.Reminders.Dispatching;

namespace ConsultBot.Bot.Reminders;

/// <summary>Sends reminders by e-mail, where that is configured.</summary>
public interface IReminderMail
{
    /// <summary>False: <see cref="SendAsync"/> reaches nobody.</summary>
    bool IsConfigured { get; }

    /// <param name="address">Whom.</param>
    /// <param name="letter">What.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    Task<SendOutcome> SendAsync(string address, ReminderLetter letter, CancellationToken cancellationToken);
}
