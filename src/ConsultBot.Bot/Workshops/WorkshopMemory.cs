using System.Text.Json;
using ConsultBot.Core.Workshops;
using Microsoft.Bot.Builder;

namespace ConsultBot.Bot.Workshops;

/// <summary>Keeps with a conversation which workshop is spoken of and what is being planned, as a plain text.</summary>
public sealed class WorkshopMemory(ConversationState state)
{
    private readonly IStatePropertyAccessor<string> _text = state.CreateProperty<string>("workshops");

    /// <returns><see cref="WorkshopTalk.None"/> in a new conversation, and where another version wrote it otherwise.</returns>
    public async Task<WorkshopTalk> GetAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var text = await _text.GetAsync(turn, () => string.Empty, cancellationToken);
        try
        {
            return string.IsNullOrEmpty(text) ? WorkshopTalk.None : WorkshopJson.Read<WorkshopTalk>(text);
        }
        catch (Exception error) when (error is JsonException or ArgumentException or NotSupportedException)
        {
            // What an older version wrote otherwise is forgotten rather than failed on.
            return WorkshopTalk.None;
        }
    }

    /// <summary>Notes it in place of what was noted before; kept when the turn's state is saved.</summary>
    public Task SetAsync(ITurnContext turn, WorkshopTalk talk, CancellationToken cancellationToken) => _text.SetAsync(turn, WorkshopJson.Write(talk), cancellationToken);
}
