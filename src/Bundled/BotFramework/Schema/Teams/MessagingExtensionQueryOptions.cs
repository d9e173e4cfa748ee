using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The part of the results that is asked for.</summary>
public class MessagingExtensionQueryOptions
{
    [JsonPropertyName("skip")]
    public int? Skip { get; set; }

    [JsonPropertyName("count")]
    public int? Count { get; set; }
}
