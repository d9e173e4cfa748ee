using ConsultBot.Tables.Azure;
using ConsultBot.Tables.Local;
using Microsoft.Extensions.Logging;

namespace ConsultBot.Tables.Storage;

/// <summary>The store that the configuration names, opened when it is first used: a connection string or an endpoint means Azure, neither of them
/// the local store.</summary>
public sealed class ConfiguredTableStore : IWholeTables
{
    private readonly Lazy<Task<IWholeTables>> _store;

    /// <summary>Opens nothing yet: a store that cannot be opened shows at the first call, or at <see cref="OpenAsync(CancellationToken)"/>.</summary>
    /// <param name="options">An endpoint counts only without a connection string.</param>
    /// <param name="time">Measures time limits.</param>
    /// <param name="loggers">Hear of repairs and compactions of a local store.</param>
    public ConfiguredTableStore(StorageOptions options, TimeProvider time, ILoggerFactory loggers)
    {
        ArgumentNullException.ThrowIfNull(options);
        Description = options.ConnectionString.Length > 0 || options.Endpoint.Length > 0
            ? "Azure Table Storage"
            : options.LocalPath;
        _store = new Lazy<Task<IWholeTables>>(() => OpenAsync(options, time, loggers));
    }

    /// <summary>What an operator is told at start: the folder of the local store, or the name of the service; no secret.</summary>
    public string Description { get; }

    /// <summary>Opens the store if it is not open yet.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be opened; the message says why.</exception>
    public Task OpenAsync(CancellationToken cancellationToken) => _store.Value.WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<Row?> FindAsync(string table, string partition, string key, CancellationToken cancellationToken) =>
        await (await _store.Value).FindAsync(table, partition, key, cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<Row> ReadAsync(
        string table, string partition, KeyRange range, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var store = await _store.Value;
        await foreach (var row in store.ReadAsync(table, partition, range, cancellationToken))
        {
            yield return row;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Row> ReadTableAsync(string table, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var store = await _store.Value;
        await foreach (var row in store.ReadTableAsync(table, cancellationToken))
        {
            yield return row;
        }
    }

    /// <inheritdoc/>
    public async Task<CommitResult> CommitAsync(string table, string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken) =>
        await (await _store.Value).CommitAsync(table, partition, changes, cancellationToken);

    /// <summary>Closes the store if it was opened.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_store.IsValueCreated && _store.Value.IsCompletedSuccessfully)
        {
            await (await _store.Value).DisposeAsync();
        }
    }

    private static async Task<IWholeTables> OpenAsync(StorageOptions options, TimeProvider time, ILoggerFactory loggers)
    {
        if (options.ConnectionString.Length > 0 || options.Endpoint.Length > 0)
        {
            return new AzureTableStore(new AzureTableStoreOptions { ConnectionString = options.ConnectionString, Endpoint = options.Endpoint }, time);
        }

        var local = new LocalTableStoreOptions { Folder = options.LocalPath };
        return await LocalTableStore.OpenAsync(local, time, loggers.CreateLogger<LocalTableStore>(), CancellationToken.None);
    }
}
