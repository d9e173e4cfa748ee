namespace Microsoft.Bot.Builder;

/// <summary>What <see cref="BotState.CreateProperty{T}"/> hands out.</summary>
internal sealed class BotStatePropertyAccessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
{
    public string Name { get; } = name;

    public async Task<T> GetAsync(
        ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default)
    {
        await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
        var properties = state.GetCachedState(turnContext);
        if (properties.TryGet<T>(Name, out var value) || defaultValueFactory is null)
        {
            return value;
        }

        value = defaultValueFactory();
        properties.State[Name] = value;
        return value;
    }

    public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
    {
        await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
        state.GetCachedState(turnContext).State[Name] = value;
    }

    public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
        state.GetCachedState(turnContext).State.Remove(Name);
    }
}
