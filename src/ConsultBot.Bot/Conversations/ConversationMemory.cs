using System.Text.Json;
using System.Text.Json.Serialization;
using ConsultBot.Core.Conversations;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions;
using Microsoft.Bot.Builder;

namespace ConsultBot.Bot.Conversations;

/// <summary>What the bot remembers of a conversation: what was established, the language, the last answers, and the last turn that was finished.</summary>
/// <remarks>Each is kept as a plain text, so that it reads the same whatever JSON library the SDK has.</remarks>
public sealed class ConversationMemory(ConversationState state)
{
    /// <summary>Answers that "why?" can go back to.</summary>
    public const int MostExchanges = 12;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly IStatePropertyAccessor<string> _focus = state.CreateProperty<string>("focus");
    private readonly IStatePropertyAccessor<string> _language = state.CreateProperty<string>("language");
    private readonly IStatePropertyAccessor<string> _spoken = state.CreateProperty<string>("spoken");
    private readonly IStatePropertyAccessor<string> _exchanges = state.CreateProperty<string>("exchanges");
    private readonly IStatePropertyAccessor<string> _draft = state.CreateProperty<string>("draft");
    private readonly IStatePropertyAccessor<string> _enquiries = state.CreateProperty<string>("enquiries");
    private readonly IStatePropertyAccessor<string> _reference = state.CreateProperty<string>("reference");
    private readonly IStatePropertyAccessor<string> _person = state.CreateProperty<string>("person");
    private readonly IStatePropertyAccessor<string> _invitation = state.CreateProperty<string>("invitation");
    private readonly IStatePropertyAccessor<string> _lastTurn = state.CreateProperty<string>("lastTurn");
    private readonly IStatePropertyAccessor<string> _unanswered = state.CreateProperty<string>("unanswered");

    /// <summary>What was established: <see cref="ConversationFocus.None"/> in a new conversation, and where another version wrote it otherwise.</summary>
    public async Task<ConversationFocus> GetFocusAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var text = await _focus.GetAsync(turn, () => string.Empty, cancellationToken);
        return Parse(text);
    }

    /// <summary>Notes what a question and its answer established, in place of what was noted before.</summary>
    public Task SetFocusAsync(ITurnContext turn, ConversationFocus focus, CancellationToken cancellationToken) =>
        _focus.SetAsync(turn, JsonSerializer.Serialize(focus, Json), cancellationToken);

    /// <summary>Keeps a message whose turn failed, and saves it at once: what the turn had changed is dropped.</summary>
    public async Task KeepUnansweredAsync(ITurnContext turn, UnansweredMessage message, CancellationToken cancellationToken)
    {
        await state.LoadAsync(turn, force: true, cancellationToken);
        await _unanswered.SetAsync(turn, JsonSerializer.Serialize(message, Json), cancellationToken);
        await state.SaveChangesAsync(turn, force: false, cancellationToken);
    }

    /// <summary>The message whose turn failed last; it is not kept any longer.</summary>
    public async Task<UnansweredMessage?> TakeUnansweredAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var text = await _unanswered.GetAsync(turn, () => string.Empty, cancellationToken);
        if (text.Length == 0)
        {
            return null;
        }

        await _unanswered.SetAsync(turn, string.Empty, cancellationToken);
        return JsonSerializer.Deserialize<UnansweredMessage>(text, Json);
    }

    /// <summary>The language of the conversation: the one that was chosen, else the one last written in, else that of the message's locale, else English.</summary>
    public async Task<Language> GetLanguageAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        (await GetSpokenAsync(turn, cancellationToken)).Language;

    /// <summary>The language of the conversation, and how it came to be.</summary>
    public async Task<SpokenLanguage> GetSpokenAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (Languages.Find(await _language.GetAsync(turn, () => string.Empty, cancellationToken)) is { } chosen)
        {
            return new SpokenLanguage(chosen, IsChosen: true, IsEstablished: true);
        }

        // Who switches the page's or the device's language expects to be answered in it.
        var spoken = (await _spoken.GetAsync(turn, () => string.Empty, cancellationToken)).Split('|');
        return spoken.Length == 2 && spoken[1] == LocaleOf(turn) && Languages.Find(spoken[0]) is { } established
            ? new SpokenLanguage(established, IsChosen: false, IsEstablished: true)
            : new SpokenLanguage(Languages.Find(LocaleOf(turn)) ?? Language.English, IsChosen: false, IsEstablished: false);
    }

    /// <summary>Notes the language that a message was answered in.</summary>
    public Task SetSpokenAsync(ITurnContext turn, Language language, CancellationToken cancellationToken) =>
        _spoken.SetAsync(turn, $"{language.Code()}|{LocaleOf(turn)}", cancellationToken);

    /// <summary>Chooses a language for the whole conversation; null: the one that each message is written in.</summary>
    public Task ChooseLanguageAsync(ITurnContext turn, Language? language, CancellationToken cancellationToken) =>
        _language.SetAsync(turn, language?.Code() ?? string.Empty, cancellationToken);

    /// <summary>The last answers, the newest first, at most <see cref="MostExchanges"/>.</summary>
    public async Task<IReadOnlyList<Exchange>> GetExchangesAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var text = await _exchanges.GetAsync(turn, () => string.Empty, cancellationToken);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Find<Exchange>).OfType<Exchange>()];
    }

    /// <summary>Notes an answer; the oldest is forgotten.</summary>
    public async Task AddExchangeAsync(ITurnContext turn, Exchange exchange, CancellationToken cancellationToken)
    {
        var text = await _exchanges.GetAsync(turn, () => string.Empty, cancellationToken);
        var kept = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(MostExchanges - 1);
        await _exchanges.SetAsync(turn, string.Join('\n', kept.Prepend(JsonSerializer.Serialize(exchange, Json))), cancellationToken);
    }

    /// <summary>Forgets one answer and the words it was asked in; an unknown id is no error.</summary>
    public async Task ForgetExchangeAsync(ITurnContext turn, string id, CancellationToken cancellationToken)
    {
        var text = await _exchanges.GetAsync(turn, () => string.Empty, cancellationToken);
        var kept = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => Find<Exchange>(line)?.Id != id);
        await _exchanges.SetAsync(turn, string.Join('\n', kept), cancellationToken);
    }

    /// <summary>The question that is about to be passed on; empty when there is none.</summary>
    public async Task<string> GetDraftAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        await _draft.GetAsync(turn, () => string.Empty, cancellationToken);

    /// <param name="turn">The turn.</param>
    /// <param name="text">Empty: none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task SetDraftAsync(ITurnContext turn, string text, CancellationToken cancellationToken) => _draft.SetAsync(turn, text, cancellationToken);

    /// <summary>True once a question of this conversation was passed on: then there may be an answer to tell.</summary>
    public async Task<bool> HasEnquiriesAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        await _enquiries.GetAsync(turn, () => string.Empty, cancellationToken) is { Length: > 0 };

    /// <summary>Noted, so that not every turn has to look for answers.</summary>
    public Task SetHasEnquiriesAsync(ITurnContext turn, bool has, CancellationToken cancellationToken) =>
        _enquiries.SetAsync(turn, has ? "yes" : string.Empty, cancellationToken);

    /// <summary>A mark of the conversation's address as it was last kept; empty when it never was.</summary>
    public async Task<string> GetReferenceMarkAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        await _reference.GetAsync(turn, () => string.Empty, cancellationToken);

    /// <summary>Noted, so that an address that has not changed is not written again.</summary>
    public Task SetReferenceMarkAsync(ITurnContext turn, string mark, CancellationToken cancellationToken) => _reference.SetAsync(turn, mark, cancellationToken);

    /// <summary>The participant for whom the conversation was noted as the own; empty when it never was.</summary>
    public async Task<string> GetPersonAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        await _person.GetAsync(turn, () => string.Empty, cancellationToken);

    /// <summary>Noted, so that the conversation is not noted for the same person again.</summary>
    public Task SetPersonAsync(ITurnContext turn, string id, CancellationToken cancellationToken) => _person.SetAsync(turn, id, cancellationToken);

    /// <summary>The invitation that waits for a yes; empty when there is none.</summary>
    public async Task<string> GetInvitationAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        await _invitation.GetAsync(turn, () => string.Empty, cancellationToken);

    /// <param name="turn">The turn.</param>
    /// <param name="draft">As <see cref="People.InvitationDraft.ToJson"/> writes it; empty: none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task SetInvitationAsync(ITurnContext turn, string draft, CancellationToken cancellationToken) => _invitation.SetAsync(turn, draft, cancellationToken);

    /// <summary>Forgets what was established and said; the language stays.</summary>
    public async Task ForgetAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        await SetFocusAsync(turn, ConversationFocus.None, cancellationToken);
        await _exchanges.SetAsync(turn, string.Empty, cancellationToken);
        await SetDraftAsync(turn, string.Empty, cancellationToken);
        await SetInvitationAsync(turn, string.Empty, cancellationToken);
    }

    /// <returns>The id of the activity whose turn was finished last, or null.</returns>
    public async Task<string?> FindLastTurnAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        await _lastTurn.GetAsync(turn, () => string.Empty, cancellationToken) is { Length: > 0 } id ? id : null;

    /// <summary>Saved together with all that the turn changed, so that a turn that is run again knows that nothing is left to do.</summary>
    public Task SetLastTurnAsync(ITurnContext turn, string activityId, CancellationToken cancellationToken) =>
        _lastTurn.SetAsync(turn, activityId, cancellationToken);

    private static string LocaleOf(ITurnContext turn) => turn.TurnState.Get<string>(TurnLocale.Key) ?? turn.Activity.Locale ?? string.Empty;

    private static ConversationFocus Parse(string? text) =>
        Find<ConversationFocus>(text) is { } focus ? focus with { Listed = focus.Listed ?? [], Pending = focus.Pending ?? [] } : ConversationFocus.None;

    /// <summary>What an older version wrote otherwise is forgotten rather than failed on.</summary>
    private static T? Find<T>(string? text)
        where T : class
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : JsonSerializer.Deserialize<T>(text, Json);
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}
