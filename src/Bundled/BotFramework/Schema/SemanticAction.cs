using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>An intent that the channel already recognised.</summary>
public class SemanticAction
{
    public SemanticAction()
    {
    }

    public SemanticAction(string id = null, IDictionary<string, Entity> entities = null)
    {
        Id = id;
        Entities = entities;
    }

    [JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonPropertyName("entities")]
    public IDictionary<string, Entity> Entities { get; set; }

    [JsonPropertyName("state")]
    public string State { get; set; }
}
