using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What a channel answers when it has opened a conversation.</summary>
public class ConversationResourceResponse
{
    public ConversationResourceResponse()
    {
    }

    public ConversationResourceResponse(string activityId = null, string serviceUrl = null, string id = null)
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id;
    }

    [JsonPropertyName("activityId")]
    public string ActivityId { get; set; }

    [JsonPropertyName("serviceUrl")]
    public string ServiceUrl { get; set; }

    [JsonPropertyName("id")]
    public string Id { get; set; }
}
