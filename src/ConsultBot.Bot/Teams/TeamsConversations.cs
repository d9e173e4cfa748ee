using ConsultBot.Core.People;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Teams;

/// <summary>What kind of conversation of Teams an activity is from.</summary>
internal static class TeamsConversations
{
    public static bool IsTeams(IActivity activity) => activity.ChannelId == ChannelIdentity.TeamsChannel;

    /// <summary>True in a group chat and in a channel: everybody there reads along, so that nobody is answered as who they are.</summary>
    public static bool IsAmongOthers(IActivity activity) =>
        IsTeams(activity) && (activity.Conversation?.IsGroup == true || activity.Conversation?.ConversationType is "groupChat" or "channel");
}
