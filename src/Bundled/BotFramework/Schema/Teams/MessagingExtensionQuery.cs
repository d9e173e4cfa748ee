using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What somebody types into the search of a messaging extension.</summary>
public class MessagingExtensionQuery
{
    /// <summary>The command of the manifest.</summary>
    [JsonPropertyName("commandId")]
    public string CommandId { get; set; }

    [JsonPropertyName("parameters")]
    public IList<MessagingExtensionParameter> Parameters { get; set; }

    [JsonPropertyName("queryOptions")]
    public MessagingExtensionQueryOptions QueryOptions { get; set; }
}
