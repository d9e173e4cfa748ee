using ConsultBot.Bot.Channels;
using ConsultBot.Core.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Conversations;

/// <summary>Keeps where a conversation can be reached, when it is new or has changed. Stands behind <see cref="TurnStateMiddleware"/>, whose state says what was kept.</summary>
public sealed class ConversationAddressMiddleware(IConversationReferences references, ConversationMemory memory) : IMiddleware
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (IsRemoval(turnContext.Activity))
        {
            // The bot was uninstalled there: nothing can be sent any more.
            await references.DeleteAsync(Senders.ConversationOf(turnContext.Activity), cancellationToken);
            await memory.SetReferenceMarkAsync(turnContext, string.Empty, cancellationToken);
        }
        else if (turnContext.Activity.Type is ActivityTypes.Message or ActivityTypes.InstallationUpdate && ConversationAddress.Find(turnContext.Activity) is { } address
            && await memory.GetReferenceMarkAsync(turnContext, cancellationToken) != address.Mark)
        {
            await references.PutAsync(Senders.ConversationOf(turnContext.Activity), address.ToJson(), cancellationToken);
            await memory.SetReferenceMarkAsync(turnContext, address.Mark, cancellationToken);
        }

        await next(cancellationToken);
    }

    private static bool IsRemoval(Activity activity) =>
        activity is { Type: ActivityTypes.InstallationUpdate, Action: InstallationUpdateActionTypes.Remove, Conversation.Id.Length: > 0 };
}
