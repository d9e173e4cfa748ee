namespace Microsoft.Bot.Connector;

/// <summary>The connector's URLs of a conversation (Bot Connector REST API 3.0).</summary>
internal static class ConnectorAddress
{
    // Ids may hold slashes, dots and percent signs; what is escaped here must reach the channel as it stands.
    private static readonly UriCreationOptions AsItStands = new() { DangerousDisablePathAndQueryCanonicalization = true };

    public static Uri Activities(Uri serviceUrl, string conversationId) =>
        Create($"{Conversation(serviceUrl, conversationId)}/activities");

    public static Uri Activity(Uri serviceUrl, string conversationId, string activityId) =>
        Create($"{Conversation(serviceUrl, conversationId)}/activities/{Escape(activityId)}");

    private static string Conversation(Uri serviceUrl, string conversationId) =>
        $"{serviceUrl.GetLeftPart(UriPartial.Path).TrimEnd('/')}/v3/conversations/{Escape(conversationId)}";

    private static string Escape(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return id is "." or ".." ? id.Replace(".", "%2E", StringComparison.Ordinal) : Uri.EscapeDataString(id);
    }

    private static Uri Create(string address) => new(address, AsItStands);
}
