using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A card that can be inserted, and how it stands in the list of results.</summary>
public class MessagingExtensionAttachment : Attachment
{
    [JsonPropertyName("preview")]
    public Attachment Preview { get; set; }
}
