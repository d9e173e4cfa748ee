namespace Microsoft.Bot.Schema;

/// <summary>How replies travel: to the connector, or back in the response of the request.</summary>
public static class DeliveryModes
{
    public const string Normal = "normal";
    public const string Notification = "notification";
    public const string ExpectReplies = "expectReplies";
    public const string Ephemeral = "ephemeral";
}
