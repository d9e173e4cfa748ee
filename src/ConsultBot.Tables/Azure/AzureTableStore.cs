using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace ConsultBot.Tables.Azure;

/// <summary>Rows in Azure Table Storage, Azure Cosmos DB for Table or an emulator. Safe for concurrent use, by any number of processes.</summary>
/// <remarks>
/// <para>The pipeline repeats requests whose answer is lost. The repetition of a write that was carried out is refused: the row exists
/// already, or has another ETag. So each row carries the id of the commit that wrote it, and a refusal that comes after an attempt without
/// an answer is checked against it: see <see cref="ReadBack"/> for what can be told and what cannot.</para>
/// <para>An upsert whose answer is lost is written again, even over what another writer put there in between.</para>
/// </remarks>
public sealed class AzureTableStore : IWholeTables
{
    private readonly TableServiceClient _service;
    private readonly HttpMessageHandler _handler;
    private readonly ServiceCall _call;

    /// <summary>Sends nothing yet: a service that is down shows at the first call.</summary>
    /// <param name="time">Counts the time limits; the system's clock by default.</param>
    /// <exception cref="ArgumentException">There is neither a connection string nor an https address.</exception>
    /// <exception cref="FormatException">The connection string is malformed.</exception>
    /// <exception cref="System.ComponentModel.DataAnnotations.ValidationException">A time is out of its range.</exception>
    public AzureTableStore(AzureTableStoreOptions options, TimeProvider? time = null)
        : this(options, ServiceClients.CreateHandler(options), time ?? TimeProvider.System)
    {
    }

    /// <param name="handler">Is disposed with the store.</param>
    internal AzureTableStore(AzureTableStoreOptions options, HttpMessageHandler handler, TimeProvider time)
    {
        _service = ServiceClients.Create(options, handler);
        (_handler, _call) = (handler, new ServiceCall(options.CallTimeout, time));
    }

    /// <inheritdoc/>
    public Task<Row?> FindAsync(string table, string partition, string key, CancellationToken cancellationToken)
    {
        CommitCheck.Address(table, partition, key);
        return _call.ReadAsync(
            async cancellation =>
            {
                var found = await Table(table).GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: cancellation);
                return found.HasValue ? RowEntities.ToRow(found.Value!) : null;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Row> ReadAsync(string table, string partition, KeyRange range, CancellationToken cancellationToken)
    {
        CommitCheck.Range(table, partition, range);
        return ReadPagesAsync(Table(table), RangeFilter.Of(partition, range), range, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Row> ReadTableAsync(string table, CancellationToken cancellationToken)
    {
        NameCheck.Table(table);
        return ReadPagesAsync(Table(table), null, KeyRange.All, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<CommitResult> CommitAsync(
        string table, string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        CommitCheck.Commit(table, partition, changes);
        RowEntities.Check(changes);
        var commit = new PendingCommit(partition, changes);
        return _call.WriteAsync((attempts, cancellation) => CommitAsync(Table(table), commit, attempts, cancellation), cancellationToken);
    }

    /// <summary>Closes the connections. Calls that are under way fail.</summary>
    public ValueTask DisposeAsync()
    {
        _handler.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<CommitResult> CommitAsync(
        TableClient table, PendingCommit commit, Attempts attempts, CancellationToken cancellationToken)
    {
        CommitResult result;
        try
        {
            result = await SendAsync(table, commit, attempts, cancellationToken);
        }
        catch (RequestFailedException failure) when (Refusal.IsTableMissing(failure))
        {
            await table.CreateIfNotExistsAsync(cancellationToken);
            result = await SendAsync(table, commit, attempts, cancellationToken);
        }

        return result.IsCommitted || !attempts.IsUnclear ? result : await ReadBack.ResolveAsync(table, commit, cancellationToken);
    }

    private static async Task<CommitResult> SendAsync(
        TableClient table, PendingCommit commit, Attempts attempts, CancellationToken cancellationToken)
    {
        try
        {
            using (attempts.Watch())
            {
                return CommitResult.Committed(await commit.SendAsync(table, cancellationToken));
            }
        }
        catch (RequestFailedException failure) when (Refusal.Find(commit, failure) is { } refusal)
        {
            return refusal;
        }
    }

    private TableClient Table(string name) => _service.GetTableClient(name);

    private async IAsyncEnumerable<Row> ReadPagesAsync(
        TableClient table, string? filter, KeyRange range, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? next = null;
        do
        {
            var page = await _call.ReadAsync(cancellation => FindPageAsync(table, filter, next, cancellation), cancellationToken);
            foreach (var entity in page?.Values ?? [])
            {
                if (range.Contains(entity.RowKey))
                {
                    yield return RowEntities.ToRow(entity);
                }
            }

            next = page?.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(next));
    }

    /// <returns>Null when there is no such table.</returns>
    private static async Task<Page<TableEntity>?> FindPageAsync(
        TableClient table, string? filter, string? from, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var page in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).AsPages(from))
            {
                return page;
            }
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            return null;
        }

        return null;
    }
}
