using System.Text.Json;
using ConsultBot.Core.Workshops;
using Microsoft.Bot.Builder;

namespace ConsultBot.Bot.Reminders;

/// <summary>Keeps with a conversation what it has established of reminders, as a plain text.</summary>
public sealed class ReminderMemory(ConversationState state)
{
    private readonly IStatePropertyAccessor<string> _text = state.CreateProperty<string>("reminders");
    private readonly IStatePropertyAccessor<string> _seen = state.CreateProperty<string>("seen");

    /// <returns><see cref="ReminderTalk.None"/> in a new conversation, and where another version wrote it otherwise.</returns>
    public async Task<ReminderTalk> GetAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var text = await _text.GetAsync(turn, () => string.Empty, cancellationToken);
        try
        {
            return string.IsNullOrEmpty(text) ? ReminderTalk.None : WorkshopJson.Read<ReminderTalk>(text);
        }
        catch (Exception error) when (error is JsonException or ArgumentException or NotSupportedException)
        {
            // What an older version wrote otherwise is forgotten rather than failed on.
            return ReminderTalk.None;
        }
    }

    /// <summary>Notes it in place of what was noted before; kept when the turn's state is saved.</summary>
    public Task SetAsync(ITurnContext turn, ReminderTalk talk, CancellationToken cancellationToken) => _text.SetAsync(turn, WorkshopJson.Write(talk), cancellationToken);

    /// <summary>When it was last noted that the person writes here; empty when it never was.</summary>
    public async Task<string> GetSeenAsync(ITurnContext turn, CancellationToken cancellationToken) => await _seen.GetAsync(turn, () => string.Empty, cancellationToken);

    /// <summary>Noted, so that not every message is written down.</summary>
    public Task SetSeenAsync(ITurnContext turn, string seen, CancellationToken cancellationToken) => _seen.SetAsync(turn, seen, cancellationToken);
}
