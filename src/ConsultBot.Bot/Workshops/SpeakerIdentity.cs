using ConsultBot.Core.People;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Workshops;

/// <summary>Who wrote a message, as the channel vouches for it.</summary>
internal static class SpeakerIdentity
{
    /// <returns>Null when the channel does not say who wrote, or says it in a form that no channel has.</returns>
    public static ChannelIdentity? Find(IActivity activity)
    {
        var user = activity.From?.AadObjectId is { Length: > 0 } inTenant ? inTenant : activity.From?.Id;
        string?[] parts = [activity.ChannelId, user];
        return parts.All(part => part is { Length: > 0 and <= 256 } && !string.IsNullOrWhiteSpace(part)) && activity.Conversation?.TenantId is null or { Length: <= 256 }
            ? new ChannelIdentity(activity.ChannelId, activity.Conversation?.TenantId ?? string.Empty, user!)
            : null;
    }
}
