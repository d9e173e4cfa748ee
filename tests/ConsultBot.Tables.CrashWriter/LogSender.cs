using ConsultBot.Core.Conversations;
using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Dispatching;

namespace ConsultBot.Tables.CrashWriter;

/// <summary>The embedded Direct Line's log as the channel: the delivery's id is the message's, and a repeated one is dropped.</summary>
internal sealed class LogSender(IConversationLog log) : IReminderSender
{
    public async Task<SendOutcome> SendAsync(Reminder reminder, Delivery delivery, Func<bool> isOurs, CancellationToken cancellationToken)
    {
        if (!isOurs())
        {
            return new SendOutcome(SendResult.Later);
        }

        await log.AppendAsync(ConversationOf(delivery), [new LogEntry(delivery.Id, $"{{\"id\":\"{delivery.Id}\"}}", OpensTurn: false)], cancellationToken);
        return new SendOutcome(SendResult.Taken, "log") { IsDeduplicated = true };
    }

    public static string ConversationOf(Delivery delivery) => "c-" + delivery.Participant;
}
