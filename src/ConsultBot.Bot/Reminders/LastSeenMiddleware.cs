using System.Globalization;
using ConsultBot.Bot.Channels;
using ConsultBot.Bot.People;
using ConsultBot.Core.Reminders;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using NodaTime;

namespace ConsultBot.Bot.Reminders;

/// <summary>Notes in which conversation a participant wrote last, at most every ten minutes: that is where reminders go.</summary>
public sealed class LastSeenMiddleware(PersonOfTurn persons, ILastSeen seen, ReminderMemory memory, IClock clock) : IMiddleware
{
    private const long EverySeconds = 600;

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity.Type == ActivityTypes.Message && turnContext.Activity.Conversation is { Id.Length: > 0, IsGroup: not true }
            && (await persons.FindAsync(turnContext, cancellationToken)).Person is { } person)
        {
            var now = clock.GetCurrentInstant();
            var mark = (now.ToUnixTimeSeconds() / EverySeconds).ToString(CultureInfo.InvariantCulture);
            if (await memory.GetSeenAsync(turnContext, cancellationToken) != mark)
            {
                await seen.NoteAsync(person.Id, Senders.ConversationOf(turnContext.Activity), now, cancellationToken);
                await memory.SetSeenAsync(turnContext, mark, cancellationToken);
            }
        }

        await next(cancellationToken);
    }
}
