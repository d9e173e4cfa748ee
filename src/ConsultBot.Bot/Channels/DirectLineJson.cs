using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Channels;

/// <summary>Activities as Direct Line 3.0 writes them. Only what a client may see is written: no service URL, no caller, nothing that is not named here.</summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-api-reference</remarks>
public static class DirectLineJson
{
    // Text stays readable and short: the answers are served as application/json with nosniff, never inside HTML.
    internal static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static readonly JsonSerializerOptions NodeOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes what the bot sends.</summary>
    /// <param name="activity">Card contents are made of dictionaries, lists, strings, numbers and booleans.</param>
    /// <param name="id">Replaces the activity's own.</param>
    /// <param name="replyToId">Null for none: an id that the reader does not see delays the display by five seconds.</param>
    /// <param name="timestamp">Replaces the activity's own.</param>
    /// <exception cref="NotSupportedException">A content is of a type that has no JSON form here.</exception>
    public static string Write(Activity activity, string id, string? replyToId, DateTimeOffset timestamp)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var json = new JsonObject
        {
            ["type"] = activity.Type,
            ["id"] = id,
            ["timestamp"] = timestamp.UtcDateTime,
            ["channelId"] = DirectLineAdapter.ChannelId,
            ["from"] = Account(activity.From, "bot"),
            ["conversation"] = new JsonObject { ["id"] = activity.Conversation?.Id },
        };
        foreach (var (name, value) in DirectLineContent.Properties(activity))
        {
            if (value is not null)
            {
                json[name] = value;
            }
        }

        if (replyToId is not null)
        {
            json["replyToId"] = replyToId;
        }

        return json.ToJsonString(NodeOptions);
    }

    /// <summary>Writes the activity that tells the bot who takes part.</summary>
    /// <param name="locale">BCP 47, or null when the client did not say.</param>
    internal static string WriteStart(
        string id, string conversationId, ChannelAccount user, ChannelAccount bot, string? locale, DateTimeOffset timestamp)
    {
        var json = new JsonObject
        {
            ["type"] = ActivityTypes.ConversationUpdate,
            ["id"] = id,
            ["timestamp"] = timestamp.UtcDateTime,
            ["channelId"] = DirectLineAdapter.ChannelId,
            ["from"] = Account(user, "user"),
            ["conversation"] = new JsonObject { ["id"] = conversationId },
            ["membersAdded"] = new JsonArray(Account(user, "user"), Account(bot, "bot")),
        };
        if (locale is not null)
        {
            json["locale"] = locale;
        }

        return json.ToJsonString(NodeOptions);
    }

    /// <summary>Reads a logged activity for the bot.</summary>
    /// <param name="bot">Becomes the recipient.</param>
    public static Activity Read(string json, ChannelAccount bot)
    {
        using var document = JsonDocument.Parse(json);
        return ActivityReader.Read(document.RootElement, bot);
    }

    /// <summary>Whether clients get a logged activity to see.</summary>
    /// <param name="loggedJson">As this class or <see cref="PostedActivity"/> wrote it: the type stands first.</param>
    public static bool IsShownToClient(string loggedJson)
    {
        ArgumentNullException.ThrowIfNull(loggedJson);
        return !loggedJson.StartsWith("{\"type\":\"conversationUpdate\"", StringComparison.Ordinal);
    }

    internal static bool IsShown(string activityType) => activityType != ActivityTypes.ConversationUpdate;

    /// <returns>The timestamp of a logged activity if it has that id; else null.</returns>
    internal static DateTimeOffset? FindTime(string loggedJson, string id)
    {
        if (!loggedJson.Contains(id, StringComparison.Ordinal))
        {
            return null;
        }

        using var document = JsonDocument.Parse(loggedJson);
        var root = document.RootElement;
        return root.GetProperty("id").GetString() == id ? root.GetProperty("timestamp").GetDateTimeOffset() : null;
    }

    private static JsonObject Account(ChannelAccount? account, string role)
    {
        var json = new JsonObject { ["id"] = account?.Id, ["role"] = role };
        if (!string.IsNullOrEmpty(account?.Name))
        {
            json["name"] = account.Name;
        }

        return json;
    }
}
