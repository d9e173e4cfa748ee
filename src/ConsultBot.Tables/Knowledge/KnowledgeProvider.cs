using ConsultBot.Core.Knowledge;
using Microsoft.Extensions.Logging;

namespace ConsultBot.Tables.Knowledge;

/// <summary>Holds the current version in memory and takes up a new one while turns go on: it is loaded and its index built beside the old one,
/// then both are swapped at once.</summary>
/// <typeparam name="TIndex">What readers search the knowledge base with.</typeparam>
public sealed class KnowledgeProvider<TIndex> : IDisposable
{
    private readonly KnowledgeVersions _versions;
    private readonly Func<KnowledgeBase, TIndex> _prepare;
    private readonly TimeSpan _interval;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _refresh = new(1, 1);
    private volatile KnowledgeEdition<TIndex>? _current;

    /// <param name="versions">Where versions come from.</param>
    /// <param name="prepare">Builds the index of a new version before anybody sees it.</param>
    /// <param name="options">How often to look.</param>
    /// <param name="time">Times the looks.</param>
    /// <param name="logger">Told of every swap, and of every failed one.</param>
    public KnowledgeProvider(
        KnowledgeVersions versions,
        Func<KnowledgeBase, TIndex> prepare,
        KnowledgeProviderOptions options,
        TimeProvider time,
        ILogger<KnowledgeProvider<TIndex>> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_versions, _prepare, _time, _logger) = (versions, prepare, time, logger);
        _interval = TimeSpan.FromSeconds(options.PollSeconds);
    }

    /// <summary>False until the first version has been taken up.</summary>
    public bool IsLoaded => _current is not null;

    /// <summary>Takes no lock. Take it once a turn: the next call may give another version.</summary>
    /// <exception cref="InvalidOperationException">No version has been taken up yet.</exception>
    public KnowledgeEdition<TIndex> Current =>
        _current ?? throw new InvalidOperationException("No knowledge base has been taken up yet: import one and refresh first.");

    /// <summary>Takes up the store's current version as below, nothing having been imported just before.</summary>
    public Task<bool> RefreshAsync(CancellationToken cancellationToken) => RefreshAsync(imported: null, cancellationToken);

    /// <summary>Takes up the store's current version unless it is in use already.</summary>
    /// <param name="imported">An import of just now: what it has read is not read again. Null where there was none.</param>
    /// <param name="cancellationToken">Ends it; the version in use stays.</param>
    /// <returns>True when a version was taken up.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    /// <exception cref="InvalidDataException">The version is damaged, or it breaks a rule that is newer than it.</exception>
    /// <exception cref="KeyNotFoundException">The version was removed while it was being loaded.</exception>
    public async Task<bool> RefreshAsync(KnowledgeImport? imported, CancellationToken cancellationToken)
    {
        await _refresh.WaitAsync(cancellationToken);
        try
        {
            var version = await _versions.CurrentVersionAsync(cancellationToken);
            if (version is null || version.Number == _current?.Version.Number)
            {
                return false;
            }

            var read = imported?.Current?.Number == version.Number ? imported.Knowledge : null;
            var knowledge = read ?? await _versions.LoadAsync(version.Number, cancellationToken);
            _current = new KnowledgeEdition<TIndex>(version, knowledge, _prepare(knowledge));
            Log.KnowledgeTakenUp(_logger, version.Number);
            return true;
        }
        finally
        {
            _refresh.Release();
        }
    }

    /// <summary>Looks for a new version again and again until it is cancelled. A failure is logged, and the version in use stays.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(_interval, _time);
        try
        {
            do
            {
                await TryRefreshAsync(cancellationToken);
            }
            while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    /// <summary>Ends no load that is under way: cancel it first.</summary>
    public void Dispose() => _refresh.Dispose();

    private async Task TryRefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RefreshAsync(cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.KnowledgeNotTakenUp(_logger, exception);
        }
    }
}
