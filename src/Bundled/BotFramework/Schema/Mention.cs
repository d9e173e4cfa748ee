using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Marks a part of a message's text as the name of a participant.</summary>
public class Mention : Entity
{
    public Mention()
        : base("mention")
    {
    }

    /// <param name="type">Default is "mention".</param>
    public Mention(ChannelAccount mentioned = null, string text = null, string type = null)
        : base(type ?? "mention")
    {
        Mentioned = mentioned;
        Text = text;
    }

    [JsonPropertyName("mentioned")]
    public ChannelAccount Mentioned { get; set; }

    /// <summary>The text as it stands in the message; in Teams with its &lt;at&gt; tags.</summary>
    [JsonPropertyName("text")]
    public string Text { get; set; }
}
