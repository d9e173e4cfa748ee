using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The team that a channel belongs to.</summary>
public class TeamInfo
{
    [JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonPropertyName("name")]
    public string Name { get; set; }

    /// <summary>The team's group in the directory.</summary>
    [JsonPropertyName("aadGroupId")]
    public string AadGroupId { get; set; }
}
