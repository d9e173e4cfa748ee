using System.Net;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>What a finished turn says to the channel in the HTTP response.</summary>
internal static class TurnOutcome
{
    /// <returns>The buffered replies, the answer to an invoke (501 if the bot gave none), or null for an empty response.</returns>
    public static InvokeResponse Of(TurnContext context)
    {
        if (context.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = new ExpectedReplies(context.BufferedReplyActivities) };
        }

        if (context.Activity.Type != ActivityTypes.Invoke)
        {
            return null;
        }

        return context.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey)?.Value as InvokeResponse
            ?? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented };
    }
}
