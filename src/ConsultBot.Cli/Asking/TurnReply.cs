using System.Text.Json;

namespace ConsultBot.Cli.Asking;

/// <summary>What the bot said to one turn.</summary>
/// <param name="Text">Its messages, one after the other.</param>
/// <param name="Citations">Those of the last message, in the order of their numbers.</param>
/// <param name="Kind">"answered", "refused", "clarifying" or "courtesy"; empty for a plain sentence.</param>
/// <param name="Buttons">What the last message offers.</param>
/// <param name="Milliseconds">From the question to the end of the turn.</param>
internal sealed record TurnReply(
    string Text, IReadOnlyList<CitedPlace> Citations, string Kind, IReadOnlyList<string> Buttons, double Milliseconds)
{
    /// <summary>What the buttons of its cards send, as JSON, by label.</summary>
    public IReadOnlyDictionary<string, string> Actions { get; init; } = new Dictionary<string, string>();

    /// <param name="activities">The logged activities in Direct Line's JSON.</param>
    public static TurnReply From(IEnumerable<string> activities, double milliseconds)
    {
        var reply = new TurnReply(string.Empty, [], string.Empty, [], milliseconds);
        foreach (var json in activities)
        {
            using var document = JsonDocument.Parse(json);
            var activity = document.RootElement;
            if (activity.TryGetProperty("text", out var text) && activity.GetProperty("type").GetString() == "message")
            {
                var note = activity.TryGetProperty("channelData", out var data) && data.TryGetProperty("consultbot", out var found) ? found : default;
                reply = reply with
                {
                    Text = reply.Text.Length == 0 ? text.GetString()! : $"{reply.Text}\n\n{text.GetString()}",
                    Kind = note.ValueKind == JsonValueKind.Object ? note.GetProperty("kind").GetString()! : string.Empty,
                    Citations = note.ValueKind == JsonValueKind.Object ? ReadCitations(note) : [],
                    Buttons = ReadButtons(activity),
                    Actions = ReadActions(activity),
                };
            }
        }

        return reply;
    }

    private static List<CitedPlace> ReadCitations(JsonElement note) =>
        [.. note.GetProperty("citations").EnumerateArray().Select(place => new CitedPlace(place.GetProperty("source").GetString()!, place.GetProperty("locator").GetString()!))];

    private static Dictionary<string, string> ReadActions(JsonElement activity)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var attachment in activity.TryGetProperty("attachments", out var attachments) ? attachments.EnumerateArray() : [])
        {
            var card = attachment.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.Object ? content : default;
            foreach (var action in card.ValueKind == JsonValueKind.Object && card.TryGetProperty("actions", out var actions) ? actions.EnumerateArray() : [])
            {
                found[action.GetProperty("title").GetString()!] = action.GetProperty("data").GetRawText();
            }
        }

        return found;
    }

    private static List<string> ReadButtons(JsonElement activity) =>
        activity.TryGetProperty("suggestedActions", out var suggested) && suggested.TryGetProperty("actions", out var actions)
            ? [.. actions.EnumerateArray().Select(action => action.GetProperty("title").GetString()!)]
            : [];
}
