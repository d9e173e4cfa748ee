using System.Text.Json;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Channels;

/// <summary>What a card sent, read alike whatever JSON library the SDK has: their elements all write themselves as JSON.</summary>
internal static class ActivityValue
{
    /// <returns>The texts of the object under <paramref name="name"/>, or null when the activity carries none of that name.</returns>
    public static IReadOnlyDictionary<string, string>? Find(IActivity activity, string name)
    {
        if ((activity as Activity)?.Value?.ToString() is not { Length: > 1 and < 10_000 } text || text[0] != '{')
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object
                ? value.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.String)
                    .GroupBy(member => member.Name, StringComparer.Ordinal)
                    .ToDictionary(members => members.Key, members => members.Last().Value.GetString()!, StringComparer.Ordinal)
                : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // A client may send anything; what is no object of ours is no action of ours. The second: half a surrogate pair.
            return null;
        }
    }
}
