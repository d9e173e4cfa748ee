using System.Text.Json;

namespace Microsoft.Bot.Builder;

/// <summary>A named set of properties that is read at most once a turn and written only if it changed.</summary>
public abstract partial class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    /// <param name="contextServiceKey">Unique among the states of a bot; names the cached copy in the turn's state.</param>
    protected BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        _storage = storage;
        _contextServiceKey = contextServiceKey;
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new BotStatePropertyAccessor<T>(this, name);
    }

    /// <returns>The copy that this turn works on; null before it was loaded.</returns>
    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    /// <param name="force">Reads even what this turn has read before, and loses its changes.</param>
    public virtual async Task LoadAsync(
        ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        if (!force && GetCachedState(turnContext) is not null)
        {
            return;
        }

        var key = GetStorageKey(turnContext);
        var items = await _storage.ReadAsync([key], cancellationToken).ConfigureAwait(false);
        var loaded = items.TryGetValue(key, out var item) ? StateJson.ToProperties(item) : null;
        turnContext.TurnState.Set(_contextServiceKey, new CachedBotState(loaded));
    }

    /// <param name="force">Writes even if nothing changed.</param>
    public virtual async Task SaveChangesAsync(
        ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        if (GetCachedState(turnContext) is not { } cached)
        {
            return;
        }

        var now = cached.Snapshot();
        if (!force && cached.IsUnchanged(now))
        {
            return;
        }

        var written = cached.ToStored(now);
        var changes = new Dictionary<string, object> { [GetStorageKey(turnContext)] = written };
        await _storage.WriteAsync(changes, cancellationToken).ConfigureAwait(false);
        cached.Accept(now, written);
    }

    /// <summary>Empties the state; the storage learns of it when the state is saved.</summary>
    public virtual async Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
        GetCachedState(turnContext).Clear();
    }

    /// <summary>Deletes the state from the storage at once, and from this turn.</summary>
    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        await _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Names the state in the storage.</summary>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <returns>The type's default if there is no such property.</returns>
    /// <exception cref="JsonException">What was stored does not fit the type.</exception>
    protected Task<T> GetPropertyValueAsync<T>(
        ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default) =>
        CreateProperty<T>(propertyName).GetAsync(turnContext, null, cancellationToken);

    protected Task SetPropertyValueAsync(
        ITurnContext turnContext, string propertyName, object value, CancellationToken cancellationToken = default) =>
        CreateProperty<object>(propertyName).SetAsync(turnContext, value, cancellationToken);

    protected Task DeletePropertyValueAsync(
        ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default) =>
        CreateProperty<object>(propertyName).DeleteAsync(turnContext, cancellationToken);

    private protected static string ChannelOf(ITurnContext turnContext) =>
        Required(turnContext.Activity.ChannelId, "channelId");

    private protected static string ConversationOf(ITurnContext turnContext) =>
        Required(turnContext.Activity.Conversation?.Id, "conversation.id");

    private protected static string UserOf(ITurnContext turnContext) =>
        Required(turnContext.Activity.From?.Id, "from.id");

    private static string Required(string value, string member) => string.IsNullOrEmpty(value)
        ? throw new InvalidOperationException($"The activity has no {member}, so it has no state.")
        : value;
}
