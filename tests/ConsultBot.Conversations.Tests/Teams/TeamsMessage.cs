using System.Text.Json;
using Microsoft.Bot.Schema;

namespace ConsultBot.Conversations.Tests.Teams;

/// <summary>What Teams refuses or does not show, read from a message as it is sent.</summary>
internal static class TeamsMessage
{
    private static readonly string[] Elements =
    [
        "AdaptiveCard", "TextBlock", "Image", "Media", "RichTextBlock", "Container", "ColumnSet", "Column", "FactSet", "ImageSet", "ActionSet", "Action.Submit", "Action.OpenUrl",
        "Action.ShowCard", "Action.ToggleVisibility", "Input.Text", "Input.Number", "Input.Date", "Input.Time", "Input.Toggle", "Input.ChoiceSet", "TextRun",
    ];

    public static IEnumerable<string> Faults(Activity message)
    {
        var json = JsonSerializer.Serialize(message.Attachments.Select(card => card.Content)) + message.Text + Citations(message)?.GetRawText();
        if (json.Length * 2 > 25 * 1024)
        {
            yield return $"{json.Length * 2} bytes";
        }

        if (message.ChannelData is not null)
        {
            yield return "channel data";
        }

        var buttons = message.SuggestedActions?.Actions.Count ?? 0;
        foreach (var card in message.Attachments)
        {
            var content = JsonSerializer.SerializeToElement(card.Content);
            var types = Types(content).ToList();
            if (card.ContentType == "application/vnd.microsoft.card.adaptive" && content.GetProperty("version").GetString() is not ("1.0" or "1.1" or "1.2"))
            {
                yield return "a version above 1.2";
            }

            foreach (var type in types.Except(Elements))
            {
                yield return "element " + type;
            }

            if (content.TryGetProperty("actions", out var actions) && actions.GetArrayLength() > 6)
            {
                yield return $"{actions.GetArrayLength()} buttons in a card";
            }
        }

        if (buttons > 6)
        {
            yield return $"{buttons} suggested actions";
        }

        if (message.Text is null or "" && message.Attachments.Count > 0)
        {
            yield return "no text";
        }
    }

    /// <summary>The citation entity, or null.</summary>
    public static JsonElement? Citations(Activity message) =>
        message.Entities?.FirstOrDefault(entity => entity.Type == "https://schema.org/Message")?.GetAs<JsonElement>() is { ValueKind: JsonValueKind.Object } json ? json : null;

    private static IEnumerable<string> Types(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().Where(member => member.Name != "data").SelectMany(member =>
            member.Name == "type" && member.Value.ValueKind == JsonValueKind.String ? [member.Value.GetString()!] : Types(member.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Types),
        _ => [],
    };
}
