using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A picture on a card.</summary>
public class CardImage
{
    public CardImage()
    {
    }

    public CardImage(string url = null, string alt = null, CardAction tap = null)
    {
        Url = url;
        Alt = alt;
        Tap = tap;
    }

    [JsonPropertyName("url")]
    public string Url { get; set; }

    [JsonPropertyName("alt")]
    public string Alt { get; set; }

    [JsonPropertyName("tap")]
    public CardAction Tap { get; set; }
}
