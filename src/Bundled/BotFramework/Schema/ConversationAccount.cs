using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The conversation itself, as its channel names it.</summary>
public class ConversationAccount
{
    public ConversationAccount()
    {
    }

    public ConversationAccount(
        bool? isGroup = null, string conversationType = null, string id = null, string name = null, string aadObjectId = null,
        string role = null, string tenantId = null)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    [JsonPropertyName("isGroup")]
    public bool? IsGroup { get; set; }

    [JsonPropertyName("conversationType")]
    public string ConversationType { get; set; }

    [JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonPropertyName("name")]
    public string Name { get; set; }

    [JsonPropertyName("aadObjectId")]
    public string AadObjectId { get; set; }

    [JsonPropertyName("role")]
    public string Role { get; set; }

    [JsonPropertyName("tenantId")]
    public string TenantId { get; set; }

    /// <summary>Members that the protocol does not name; null if there were none. They survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement> Unknown { get; set; }
}
