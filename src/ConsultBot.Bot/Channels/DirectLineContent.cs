using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Channels;

/// <summary>What an activity carries, as JSON.</summary>
/// <remarks>Entities are not written: their values cannot be read without the JSON library behind the SDK.</remarks>
internal static class DirectLineContent
{
    private const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    public static IEnumerable<(string Name, JsonNode? Value)> Properties(Activity activity) =>
    [
        ("text", activity.Text),
        ("textFormat", activity.TextFormat),
        ("locale", activity.Locale),
        ("speak", activity.Speak),
        ("inputHint", activity.InputHint),
        ("summary", activity.Summary),
        ("attachmentLayout", activity.AttachmentLayout),
        ("attachments", List(activity.Attachments, Attachment)),
        ("suggestedActions", activity.SuggestedActions is { } suggested ? Suggested(suggested) : null),
        ("name", activity.Name),
        ("value", Node(activity.Value)),
        ("valueType", activity.ValueType),
        ("channelData", Node(activity.ChannelData)),
        ("code", activity.Code),
        ("label", activity.Label),
        ("importance", activity.Importance),
    ];

    /// <exception cref="NotSupportedException">The value is of a type that has no JSON form here.</exception>
    public static JsonNode? Node(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool truth => JsonValue.Create(truth),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        decimal number => JsonValue.Create(number),
        DateTimeOffset time => JsonValue.Create(time),
        JsonElement { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null } => null,
        JsonElement element => JsonNode.Parse(element.GetRawText()),
        JsonNode node => node.DeepClone(),
        HeroCard card => Hero(card),
        CardAction action => Action(action),
        IEnumerable<KeyValuePair<string, object?>> map => Map(map),
        IDictionary map => Map(map.Keys.Cast<string>().Select(key => KeyValuePair.Create(key, map[key]))),
        IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(Node)]),
        _ => throw new NotSupportedException($"A {value.GetType()} has no JSON form: use dictionaries, lists, strings, numbers and booleans."),
    };

    private static JsonObject Map(IEnumerable<KeyValuePair<string, object?>> map) =>
        new(map.Select(entry => KeyValuePair.Create(entry.Key, Node(entry.Value))));

    private static JsonObject Attachment(Attachment attachment)
    {
        var content = Node(attachment.Content);
        if (attachment.ContentType == AdaptiveCard && content is not null)
        {
            WebChatCards.Rewrite(content);
        }

        return Object(
            ("contentType", attachment.ContentType),
            ("contentUrl", attachment.ContentUrl),
            ("content", content),
            ("name", attachment.Name),
            ("thumbnailUrl", attachment.ThumbnailUrl));
    }

    private static JsonObject Suggested(SuggestedActions suggested) => Object(
        ("to", List(suggested.To, to => JsonValue.Create(to))),
        ("actions", List(suggested.Actions, Action) ?? new JsonArray()));

    private static JsonObject Hero(HeroCard card) => Object(
        ("title", card.Title),
        ("subtitle", card.Subtitle),
        ("text", card.Text),
        ("images", List(card.Images, Image)),
        ("buttons", List(card.Buttons, Action)),
        ("tap", card.Tap is { } tap ? Action(tap) : null));

    private static JsonObject Image(CardImage image) => Object(
        ("url", image.Url), ("alt", image.Alt), ("tap", image.Tap is { } tap ? Action(tap) : null));

    private static JsonObject Action(CardAction action) => Object(
        ("type", action.Type),
        ("title", action.Title),
        ("image", action.Image),
        ("imageAltText", action.ImageAltText),
        ("text", action.Text),
        ("displayText", action.DisplayText),
        ("value", Node(action.Value)),
        ("channelData", Node(action.ChannelData)));

    private static JsonArray? List<T>(IEnumerable<T>? values, Func<T, JsonNode?> node) =>
        values is null ? null : new JsonArray([.. values.Select(node)]);

    private static JsonObject Object(params IEnumerable<(string Name, JsonNode? Value)> properties) =>
        new(properties.Where(property => property.Value is not null).Select(property => KeyValuePair.Create(property.Name, property.Value)));
}
