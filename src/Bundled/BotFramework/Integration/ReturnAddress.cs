using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Whether an activity says where its answer belongs.</summary>
internal static class ReturnAddress
{
    /// <returns>Null when it does. Whether a reply may go there is decided when one is sent.</returns>
    public static string FindFault(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Conversation?.Id))
        {
            return "The activity has no conversation.";
        }

        if (activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return null;
        }

        return ServiceUrl.Find(activity.ServiceUrl) == null ? "The activity has no serviceUrl that is an http or https URL." : null;
    }
}
