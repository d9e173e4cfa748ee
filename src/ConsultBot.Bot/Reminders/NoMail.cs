using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Dispatching;

namespace ConsultBot.Bot.Reminders;

/// <summary>No e-mail is configured.</summary>
public sealed class NoMail : IReminderMail
{
    /// <inheritdoc/>
    public bool IsConfigured => false;

    /// <inheritdoc/>
    public Task<SendOutcome> SendAsync(string address, ReminderLetter letter, CancellationToken cancellationToken) =>
        Task.FromResult(SendOutcome.Unreachable(DeliveryReason.NoChannel));
}
