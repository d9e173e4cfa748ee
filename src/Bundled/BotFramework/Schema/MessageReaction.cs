using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A reaction that was put on a message or taken off it.</summary>
public class MessageReaction
{
    public MessageReaction()
    {
    }

    public MessageReaction(string type = null)
    {
        Type = type;
    }

    [JsonPropertyName("type")]
    public string Type { get; set; }
}
