using System.Text.Json;
using System.Text.Json.Serialization;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions;
using Microsoft.Bot.Builder;

namespace ConsultBot.Bot.Conversations;

/// <summary>What the bot remembers of a conversation: what was established, the language chosen, and the last turn that was finished.</summary>
/// <remarks>Each is kept as a plain text, so that it reads the same whatever JSON library the SDK has.</remarks>
public sealed class ConversationMemory(ConversationState state)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly IStatePropertyAccessor<string> _focus = state.CreateProperty<string>("focus");
    private readonly IStatePropertyAccessor<string> _language = state.CreateProperty<string>("language");
    private readonly IStatePropertyAccessor<string> _lastTurn = state.CreateProperty<string>("lastTurn");

    public async Task<ConversationFocus> GetFocusAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var text = await _focus.GetAsync(turn, () => string.Empty, cancellationToken);
        return Parse(text);
    }

    public Task SetFocusAsync(ITurnContext turn, ConversationFocus focus, CancellationToken cancellationToken) =>
        _focus.SetAsync(turn, JsonSerializer.Serialize(focus, Json), cancellationToken);

    /// <summary>The language that was chosen in this conversation, else that of the message's locale, else English.</summary>
    public async Task<Language> GetLanguageAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var chosen = await _language.GetAsync(turn, () => string.Empty, cancellationToken);
        return Languages.Find(chosen) ?? Languages.Find(turn.Activity.Locale) ?? Language.English;
    }

    public Task SetLanguageAsync(ITurnContext turn, Language language, CancellationToken cancellationToken) =>
        _language.SetAsync(turn, language.Code(), cancellationToken);

    /// <returns>The id of the activity whose turn was finished last, or null.</returns>
    public async Task<string?> FindLastTurnAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        await _lastTurn.GetAsync(turn, () => string.Empty, cancellationToken) is { Length: > 0 } id ? id : null;

    public Task SetLastTurnAsync(ITurnContext turn, string activityId, CancellationToken cancellationToken) =>
        _lastTurn.SetAsync(turn, activityId, cancellationToken);

    /// <summary>A focus that an older version wrote otherwise is forgotten rather than failed on.</summary>
    private static ConversationFocus Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return ConversationFocus.None;
        }

        try
        {
            var focus = JsonSerializer.Deserialize<ConversationFocus>(text, Json)!;
            return new ConversationFocus(focus.Last, focus.Listed ?? [], focus.Pending ?? [], focus.Recent);
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            return ConversationFocus.None;
        }
    }
}
