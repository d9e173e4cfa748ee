using System.Security.Cryptography;
using ConsultBot.Bot.Answers;
using ConsultBot.Bot.Conversations;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace ConsultBot.Bot;

/// <summary>The turn boundary: whatever goes wrong in a turn is logged under a reference, and the person gets a plain sentence with it.
/// What was written is kept, so that "try again" is enough.</summary>
public sealed class TurnErrors(Replies replies, ConversationMemory memory, ILogger<TurnErrors> logger)
{
    /// <summary>Takes the place of what the adapter does with an error.</summary>
    public void Guard(BotAdapter adapter)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        adapter.OnTurnError = ApologiseAsync;
    }

    private async Task ApologiseAsync(ITurnContext turn, Exception error)
    {
        var reference = Convert.ToHexString(RandomNumberGenerator.GetBytes(4));
        logger.TurnFailed(reference, turn.Activity.ChannelId, turn.Activity.Type, error);
        if (turn.Activity.Type != ActivityTypes.Message)
        {
            return;
        }

        var language = Languages.Find(turn.Activity.Locale) ?? Language.English;
        var isKept = await TryKeepAsync(turn, reference);
        var message = replies.Message(Phrase.Of(isKept ? "Error.TurnKept" : "Error.Turn", ("reference", new Argument.Verbatim(reference))), language);
        if (isKept)
        {
            var again = replies.Say(Phrase.Of("Again"), language);
            message.SuggestedActions = new SuggestedActions(actions: [new CardAction(ActionTypes.ImBack, title: again, value: again)]);
        }

        await turn.SendActivityAsync(message, CancellationToken.None);
    }

    private async Task<bool> TryKeepAsync(ITurnContext turn, string reference)
    {
        if (UnansweredMessage.Find(turn.Activity) is not { } message)
        {
            return false;
        }

        try
        {
            await memory.KeepUnansweredAsync(turn, message, CancellationToken.None);
            return true;
        }
        catch (Exception error)
        {
            // Still the turn boundary: where the state fails too, the person is told to send it again.
            logger.MessageNotKept(reference, error);
            return false;
        }
    }
}
