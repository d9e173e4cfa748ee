using ConsultBot.Bot.Channels;
using ConsultBot.Bot.Conversations;
using ConsultBot.Core.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.People;

/// <summary>Notes which conversations are a participant's, so that all of them can be erased, and answers in the participant's language where the channel names
/// none. Stands behind <see cref="TurnStateMiddleware"/>, whose state says what was noted.</summary>
public sealed class PersonMiddleware(PersonOfTurn persons, IPeople people, ConversationMemory memory) : IMiddleware
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity.Type is ActivityTypes.Message or ActivityTypes.InstallationUpdate && turnContext.Activity.Conversation?.Id is { Length: > 0 }
            && (await persons.FindAsync(turnContext, cancellationToken)).Person is { } person)
        {
            if (await memory.GetPersonAsync(turnContext, cancellationToken) != person.Id)
            {
                await people.NoteConversationAsync(person.Id, Senders.ConversationOf(turnContext.Activity), isOwn: true, cancellationToken);
                await memory.SetPersonAsync(turnContext, person.Id, cancellationToken);
            }

            if (string.IsNullOrEmpty(turnContext.Activity.Locale))
            {
                TurnLocale.Prefer(turnContext, person.Language);
            }
        }

        await next(cancellationToken);
    }
}
