using System.Text.Json;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Conversations;

/// <summary>What a person wrote or sent with a card, and did not get an answer to because something failed.</summary>
/// <param name="Text">Null for a card.</param>
/// <param name="Value">What a card sent, as JSON; null for words.</param>
public sealed record UnansweredMessage(string? Text, string? Value)
{
    /// <summary>Longer ones are not kept: they have to be sent again.</summary>
    private const int MostCharacters = 20_000;

    /// <returns>Null where there is nothing to keep.</returns>
    public static UnansweredMessage? Find(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var value = activity.Value?.ToString();
        return activity.Type == ActivityTypes.Message && (activity.Text ?? value) is { Length: > 0 } && (activity.Text?.Length ?? 0) + (value?.Length ?? 0) <= MostCharacters
            ? new UnansweredMessage(activity.Text, value)
            : null;
    }

    /// <summary>Makes an activity the one that was kept.</summary>
    public void PutInto(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        activity.Text = Text;
        activity.Value = Value is null ? null : JsonElement.Parse(Value);
    }
}
