using System.Collections.Concurrent;
using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Dispatching;

namespace ConsultBot.Tables.Tests.Reminders;

/// <summary>A channel that takes everything and records it, by delivery.</summary>
internal sealed class RecordingSender : IReminderSender
{
    public ConcurrentQueue<(string Delivery, DateTimeOffset At)> Sent { get; } = new();

    /// <summary>What it answers; the message is recorded where it is <see cref="SendResult.Taken"/>.</summary>
    public Func<Delivery, SendOutcome> Answer { get; set; } = _ => new SendOutcome(SendResult.Taken, "msteams/1");

    public Func<Delivery, Task> Before { get; set; } = _ => Task.CompletedTask;

    public async Task<SendOutcome> SendAsync(Reminder reminder, Delivery delivery, Func<bool> isOurs, CancellationToken cancellationToken)
    {
        await Before(delivery);
        if (!isOurs())
        {
            return new SendOutcome(SendResult.Later);
        }

        var answer = Answer(delivery);
        if (answer.Result == SendResult.Taken && answer.Skip is null)
        {
            Sent.Enqueue((delivery.Id, DateTimeOffset.UnixEpoch));
        }

        return answer;
    }
}
