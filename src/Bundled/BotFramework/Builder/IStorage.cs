namespace Microsoft.Bot.Builder;

/// <summary>Keeps what a bot remembers, by key.</summary>
public interface IStorage
{
    /// <returns>Nothing for keys that are not there.</returns>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <param name="keys">Those that are not there are passed over.</param>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
