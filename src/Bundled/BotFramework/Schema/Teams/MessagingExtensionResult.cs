using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a messaging extension shows.</summary>
public class MessagingExtensionResult
{
    /// <summary>"list" or "grid".</summary>
    [JsonPropertyName("attachmentLayout")]
    public string AttachmentLayout { get; set; }

    /// <summary>"result", or "message" for a text alone.</summary>
    [JsonPropertyName("type")]
    public string Type { get; set; }

    [JsonPropertyName("attachments")]
    public IList<MessagingExtensionAttachment> Attachments { get; set; }

    [JsonPropertyName("text")]
    public string Text { get; set; }
}
