using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The id that a channel gave to what it was sent.</summary>
public class ResourceResponse
{
    public ResourceResponse()
    {
    }

    public ResourceResponse(string id = null)
    {
        Id = id;
    }

    [JsonPropertyName("id")]
    public string Id { get; set; }
}
