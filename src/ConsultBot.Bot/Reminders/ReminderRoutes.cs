using ConsultBot.Bot.Conversations;
using ConsultBot.Core.Conversations;
using ConsultBot.Core.People;
using ConsultBot.Core.Reminders;

namespace ConsultBot.Bot.Reminders;

/// <summary>Finds the ways to a person, the best first: the channel that the person chose, else the conversation written in last; e-mail where nothing else is left.</summary>
public sealed class ReminderRoutes(IPeople people, ILastSeen seen, IConversationReferences references, IReminderMail mail)
{
    /// <param name="person">The participant's id.</param>
    /// <param name="wishes">What the person chose.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Empty where the person cannot be reached.</returns>
    public async Task<IReadOnlyList<ReminderRoute>> FindAsync(string person, ReminderPreferences wishes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wishes);
        var routes = new List<ReminderRoute>();
        foreach (var key in await ConversationsAsync(person, cancellationToken))
        {
            if (!wishes.Over.Contains(key) && await references.FindAsync(key, cancellationToken) is { } reference)
            {
                routes.Add(new ReminderRoute(key, ConversationAddress.Parse(reference), null));
            }
        }

        if (mail.IsConfigured && wishes.Mail is { } address)
        {
            routes.Add(new ReminderRoute(ReminderRoute.MailKey, null, address));
        }

        return [.. routes.OrderByDescending(route => wishes.Channel is { } chosen && (route.Address?.Channel ?? ReminderRoute.MailKey) == chosen)];
    }

    private async Task<IEnumerable<string>> ConversationsAsync(string person, CancellationToken cancellationToken)
    {
        var latest = await seen.ListAsync(person, cancellationToken);
        var others = (await people.ConversationsAsync(person, cancellationToken)).Where(noted => noted.IsOwn).Select(noted => noted.Conversation);
        return latest.Concat(others).Distinct();
    }
}
