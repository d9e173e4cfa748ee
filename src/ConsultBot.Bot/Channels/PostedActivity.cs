using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Channels;

/// <summary>What a client posted, reduced to the members that a client may set. The rest, sender and time above all, is the server's to say.</summary>
public sealed class PostedActivity
{
    private static readonly string[] Types = [ActivityTypes.Message, ActivityTypes.Event, ActivityTypes.Typing];

    private static readonly string[] Texts = ["text", "locale", "localTimestamp", "localTimezone", "name", "valueType", "replyToId", "code", "label"];

    private static readonly string[] Free = ["value", "channelData", "attachments", "entities"];

    private readonly string _members;
    private readonly string _userName;

    private PostedActivity(string type, string userName, string members, bool isRepeatable)
    {
        (Type, _userName, _members) = (type, userName, members);
        Id = "u-" + (isRepeatable
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(type + members)).AsSpan(0, 12))
            : RandomNumberGenerator.GetHexString(24, lowercase: true));
    }

    /// <summary>"message", "event" or "typing".</summary>
    public string Type { get; }

    /// <summary>Random, except for a client that marks its posts (channelData.clientActivityID): the same post sent again then has the same id.</summary>
    public string Id { get; }

    /// <summary>Length of what the client set, as the log holds it: characters outside the basic plane and controls take more room than they came with.</summary>
    public int Characters => _members.Length;

    /// <param name="utf8">At most what the host lets through.</param>
    /// <param name="maximumDepth">Levels of nesting allowed.</param>
    /// <returns>Null when it is not JSON, is nested too deeply, names a member twice, or is no activity that a client may send.</returns>
    public static PostedActivity? Find(ReadOnlyMemory<byte> utf8, int maximumDepth)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = maximumDepth, AllowDuplicateProperties = false });
            return Find(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            // The last two: an escape for half a surrogate pair, which is found only when the text is read.
            return null;
        }
    }

    /// <summary>A message typed by a person.</summary>
    /// <param name="locale">BCP 47, or null.</param>
    public static PostedActivity Message(string text, string? locale)
    {
        var json = new JsonObject { ["type"] = ActivityTypes.Message, ["text"] = text, ["textFormat"] = "plain", ["locale"] = locale };
        return Find(Encoding.UTF8.GetBytes(json.ToJsonString()), maximumDepth: 2)
            ?? throw new ArgumentException("Not a text.", nameof(text));
    }

    /// <summary>Writes it for the log and for the client's echo.</summary>
    /// <param name="userId">Who really sent it.</param>
    public string ToJson(string conversationId, string userId, DateTimeOffset timestamp)
    {
        var json = new JsonObject
        {
            ["type"] = Type,
            ["id"] = Id,
            ["timestamp"] = timestamp.UtcDateTime,
            ["channelId"] = DirectLineAdapter.ChannelId,
            ["from"] = new JsonObject { ["id"] = userId, ["name"] = _userName, ["role"] = "user" },
            ["conversation"] = new JsonObject { ["id"] = conversationId },
        };
        var head = json.ToJsonString(DirectLineJson.NodeOptions);
        return _members == "{}" ? head : string.Concat(head.AsSpan(0, head.Length - 1), ",", _members.AsSpan(1));
    }

    private static PostedActivity? Find(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || FindText(json, "type") is not { } type || !Types.Contains(type))
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, DirectLineJson.WriterOptions))
        {
            writer.WriteStartObject();
            foreach (var member in json.EnumerateObject())
            {
                if (!TryWrite(writer, member))
                {
                    return null;
                }
            }

            writer.WriteEndObject();
        }

        var isMarked = json.TryGetProperty("channelData", out var data) && data.ValueKind == JsonValueKind.Object
            && FindText(data, "clientActivityID") is { Length: > 0 };
        return new PostedActivity(type, UserName(json), Encoding.UTF8.GetString(buffer.WrittenSpan), isMarked);
    }

    private static bool TryWrite(Utf8JsonWriter writer, JsonProperty member)
    {
        if (member.Value.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        var isText = Texts.Contains(member.Name);
        if (isText && member.Value.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        if (isText || Free.Contains(member.Name))
        {
            writer.WritePropertyName(member.Name);
            member.Value.WriteTo(writer);
        }

        // What a person types is shown as typed: never as the Markdown or HTML that a client may call it.
        if (member.Name == "text")
        {
            writer.WriteString("textFormat", "plain");
        }

        return true;
    }

    private static string UserName(JsonElement json)
    {
        var name = json.TryGetProperty("from", out var from) && from.ValueKind == JsonValueKind.Object ? FindText(from, "name") : null;
        return name is { Length: <= 100 } ? name : "";
    }

    private static string? FindText(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
