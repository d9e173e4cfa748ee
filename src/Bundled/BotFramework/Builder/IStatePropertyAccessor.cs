namespace Microsoft.Bot.Builder;

/// <summary>One property of a <see cref="BotState"/>; changes reach the storage when the state is saved.</summary>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);

    /// <param name="defaultValueFactory">Makes the value if there is none; it becomes the property's value.</param>
    /// <returns>The same object throughout a turn; the type's default if there is no value and no factory.</returns>
    Task<T> GetAsync(
        ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default);

    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);
}
