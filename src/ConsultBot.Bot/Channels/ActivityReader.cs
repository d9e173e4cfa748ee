using System.Text.Json;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Channels;

/// <summary>Reads a logged activity. Free-form members stay JSON elements, whose text form is the JSON itself.</summary>
internal static class ActivityReader
{
    public static Activity Read(JsonElement json, ChannelAccount bot) => new()
    {
        Type = Text(json, "type"),
        Id = Text(json, "id"),
        Timestamp = Time(json, "timestamp"),
        LocalTimestamp = Time(json, "localTimestamp"),
        LocalTimezone = Text(json, "localTimezone"),
        ChannelId = DirectLineAdapter.ChannelId,
        From = Account(json.GetProperty("from")),
        Recipient = bot,
        Conversation = new ConversationAccount { Id = Text(json.GetProperty("conversation"), "id") },
        MembersAdded = List(json, "membersAdded", Account),
        Locale = Text(json, "locale"),
        Text = Text(json, "text"),
        TextFormat = Text(json, "textFormat"),
        Name = Text(json, "name"),
        ReplyToId = Text(json, "replyToId"),
        Value = Free(json, "value"),
        ValueType = Text(json, "valueType"),
        ChannelData = Free(json, "channelData"),
        Attachments = List(json, "attachments", File),
    };

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateTimeOffset? Time(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out var time)
            ? time
            : null;

    private static JsonElement? Free(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.Clone() : null;

    private static ChannelAccount Account(JsonElement json) =>
        new() { Id = Text(json, "id"), Name = Text(json, "name"), Role = Text(json, "role") };

    private static Attachment File(JsonElement json) => new()
    {
        ContentType = Text(json, "contentType"),
        ContentUrl = Text(json, "contentUrl"),
        Name = Text(json, "name"),
        Content = Free(json, "content"),
    };

    private static List<T>? List<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
        json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(read)]
            : null;
}
