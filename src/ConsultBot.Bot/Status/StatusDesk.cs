using ConsultBot.Bot.Answers;
using ConsultBot.Bot.Channels;
using ConsultBot.Bot.Conversations;
using ConsultBot.Bot.People;
using ConsultBot.Core.Commands;
using ConsultBot.Core.People;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Speaking;
using ConsultBot.Core.Status;
using Microsoft.Bot.Builder;
using NodaTime;

namespace ConsultBot.Bot.Status;

/// <summary>Tells organizers how the service is. To everybody else it says that this is not for them.</summary>
public sealed class StatusDesk(IServiceWatch watch, IOrganizers organizers, RequestBook requests, Replies replies, ConversationMemory memory, AuditTrail audit, IClock clock)
{
    /// <returns>False when the message asks for something else: nothing was said.</returns>
    public async Task<bool> TryServeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (requests.Find(turn.Activity.Text) != Request.Status)
        {
            return false;
        }

        var may = CommandRights.Of(Request.Status) == CommandRight.Everybody
            || (Senders.FindIdentity(turn.Activity) is { } sender && await organizers.IsOrganizerAsync(sender, cancellationToken));
        await audit.NoteAsync(turn, may ? "status" : "status refused", string.Empty, cancellationToken);
        var language = await memory.GetLanguageAsync(turn, cancellationToken);
        var message = may ? replies.List(Phrase.Of("Status.Head"), StatusTexts.Of(await watch.LookAsync(cancellationToken), clock.GetCurrentInstant()), language)
            : replies.Message(Phrase.Of("People.OrganizersOnly"), language);
        await turn.SendActivityAsync(message, cancellationToken);
        return true;
    }
}
