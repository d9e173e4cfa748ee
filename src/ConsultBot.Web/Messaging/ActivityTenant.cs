using System.Text.Json;
using Microsoft.Bot.Schema;

namespace ConsultBot.Web.Messaging;

/// <summary>The tenant that an activity of Teams comes from. A token of the Bot Connector names none.</summary>
internal static class ActivityTenant
{
    /// <returns>Empty when it names none; null when its two places say different things.</returns>
    public static string? Of(Activity activity)
    {
        var conversation = activity.Conversation?.TenantId ?? "";
        var channel = InChannelData(activity.ChannelData?.ToString());
        return conversation.Length == 0 ? channel
            : channel.Length == 0 || string.Equals(conversation, channel, StringComparison.OrdinalIgnoreCase) ? conversation
            : null;
    }

    private static string InChannelData(string? json)
    {
        if (json is not { Length: > 1 } || json[0] != '{')
        {
            return "";
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.TryGetProperty("tenant", out var tenant) && tenant.ValueKind == JsonValueKind.Object
                && tenant.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
                ? id.GetString()!
                : "";
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return "";
        }
    }
}
