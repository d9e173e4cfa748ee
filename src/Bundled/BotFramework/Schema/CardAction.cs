using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A button: what it shows and what pressing it does.</summary>
public class CardAction
{
    public CardAction()
    {
    }

    public CardAction(
        string type = null, string title = null, string image = null, string text = null, string displayText = null,
        object value = null, object channelData = null)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    [JsonPropertyName("type")]
    public string Type { get; set; }

    [JsonPropertyName("title")]
    public string Title { get; set; }

    [JsonPropertyName("image")]
    public string Image { get; set; }

    [JsonPropertyName("text")]
    public string Text { get; set; }

    [JsonPropertyName("displayText")]
    public string DisplayText { get; set; }

    [JsonPropertyName("value")]
    public object Value { get; set; }

    [JsonPropertyName("channelData")]
    public object ChannelData { get; set; }

    [JsonPropertyName("imageAltText")]
    public string ImageAltText { get; set; }
}
