using ConsultBot.Bot.Teams;
using ConsultBot.Core.People;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Channels;

/// <summary>Who wrote, and in which conversation.</summary>
internal static class Senders
{
    public static string ConversationOf(IActivity activity) => ConversationKey.Of(activity.ChannelId ?? "unknown", activity.Conversation.Id);

    /// <returns>Null when the channel does not say who wrote, or says it in a form that no channel has, and where others read along: a group of Teams is answered as a
    /// guest is. In Teams it is the tenant and the object id in it, elsewhere the user of the channel.</returns>
    public static ChannelIdentity? FindIdentity(IActivity activity)
    {
        if (TeamsConversations.IsAmongOthers(activity))
        {
            return null;
        }

        var isTeams = activity.ChannelId == ChannelIdentity.TeamsChannel;
        var tenant = isTeams ? activity.Conversation?.TenantId : string.Empty;
        var user = isTeams ? activity.From?.AadObjectId : activity.From?.Id;
        return IsUsable(activity.ChannelId) && IsUsable(user) && (!isTeams || IsUsable(tenant))
            ? isTeams ? ChannelIdentity.InTeams(tenant!, user!) : new ChannelIdentity(activity.ChannelId, string.Empty, user!)
            : null;
    }

    private static bool IsUsable(string? part) => part is { Length: <= 256 } && !string.IsNullOrWhiteSpace(part);
}
