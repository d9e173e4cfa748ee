using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Paging;
using Azure.Data.Tables.Transactions;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>One table. Safe for concurrent use. Entities are <see cref="TableEntity"/>: classes of one's own need the official package.</summary>
public class TableClient
{
    private readonly ServiceConnection _service;

    internal TableClient(ServiceConnection service, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        (_service, Name) = (service, name);
    }

    protected TableClient() => (_service, Name) = (null!, null!);

    public virtual string Name { get; }

    /// <summary>A filter with the values in it as OData literals, quotes doubled.</summary>
    /// <param name="filter">Such as <c>$"PartitionKey eq {partition} and Due lt {time}"</c>.</param>
    /// <exception cref="ArgumentException">A value is null or of a type without a literal.</exception>
    public static string CreateQueryFilter(FormattableString filter) => FilterLiteral.Format(filter);

    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        var body = EntityWriter.Write(new TableEntity { ["TableName"] = Name });
        var message = _service.Message(RequestMethod.Post, "Tables", body);
        try
        {
            return Response.FromValue(new TableItem(Name), await _service.SendAsync(message, null, cancellationToken));
        }
        catch (RequestFailedException failure) when (failure.ErrorCode is { } code && code == TableErrorCode.TableAlreadyExists)
        {
            return Response.FromValue(new TableItem(Name), failure.GetRawResponse()!);
        }
    }

    /// <summary>Deletes the table.</summary>
    /// <returns>With status 404 when there was none.</returns>
    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        _service.SendAsync(_service.Message(RequestMethod.Delete, EntityAddress.OfTable(Name)), 404, cancellationToken);

    /// <exception cref="RequestFailedException">409: there is an entity with these keys.</exception>
    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity => SendAsync(TableTransactionActionType.Add, entity, default, null, cancellationToken);

    public virtual Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => SendAsync(
            mode == TableUpdateMode.Merge ? TableTransactionActionType.UpsertMerge : TableTransactionActionType.UpsertReplace,
            entity, default, null, cancellationToken);

    /// <exception cref="ArgumentException">No condition: say <see cref="ETag.All"/> to overwrite whatever stands there.</exception>
    /// <exception cref="RequestFailedException">404: no such entity. 412: it has another ETag.</exception>
    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => ifMatch == default
            ? throw new ArgumentException("An update needs an ETag.", nameof(ifMatch))
            : SendAsync(
                mode == TableUpdateMode.Merge ? TableTransactionActionType.UpdateMerge : TableTransactionActionType.UpdateReplace,
                entity, ifMatch, null, cancellationToken);

    /// <param name="ifMatch">The default asks for no version.</param>
    /// <returns>With status 404 when there was no such entity.</returns>
    /// <exception cref="RequestFailedException">412: it has another ETag.</exception>
    public virtual Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        SendAsync(TableTransactionActionType.Delete, new TableEntity(partitionKey, rowKey), ifMatch, 404, cancellationToken);

    /// <param name="select">Names of the properties wanted; null for all.</param>
    /// <exception cref="RequestFailedException">404: no such entity.</exception>
    public virtual Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        _service.SendAsync(
            Get(partitionKey, rowKey, select), null, response => Response.FromValue(Read<T>(response), response), cancellationToken);

    /// <param name="select">Names of the properties wanted; null for all.</param>
    /// <returns>Without a value when there is no such entity, or no such table.</returns>
    public virtual Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        _service.SendAsync<NullableResponse<T>>(
            Get(partitionKey, rowKey, select),
            404,
            response => response.Status == 404 ? new NoEntity<T>(response) : Response.FromValue(Read<T>(response), response),
            cancellationToken);

    /// <param name="filter">See <see cref="CreateQueryFilter"/>; null for all entities.</param>
    /// <param name="maxPerPage">1 to 1,000; the service gives fewer, even none, when it likes.</param>
    /// <param name="select">Names of the properties wanted; null for all.</param>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        new QueryPageable<T>((token, hint, cancellation) => ReadPageAsync<T>(filter, select, token, hint, cancellation), maxPerPage, cancellationToken);

    /// <summary>All of the actions or none.</summary>
    /// <param name="transactionActions">1 to 100, each for another entity of one partition, together under 4 MiB.</param>
    /// <returns>The responses to the actions in their order.</returns>
    /// <exception cref="TableTransactionFailedException">An action was refused; nothing was done.</exception>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        var requests = transactionActions
            .Select(action => EntityRequest.From(Name, action.ActionType, action.Entity, action.ETag))
            .ToList();
        ArgumentOutOfRangeException.ThrowIfZero(requests.Count, nameof(transactionActions));
        var (response, answers) = await _service.SendAsync(
            TransactionContent.ToMessage(_service, requests), null, response => (response, TransactionAnswer.Read(response)), cancellationToken);
        var refusal = answers.FirstOrDefault(answer => answer.IsError);
        return refusal is null
            ? Response.FromValue(answers, response)
            : throw new TableTransactionFailedException(new RequestFailedException(refusal, null, ErrorParser.Instance));
    }

    private static T Read<T>(Response response)
    {
        using var body = JsonDocument.Parse(response.Content);
        return Entity<T>(body.RootElement);
    }

    private static T Entity<T>(JsonElement json) =>
        EntityReader.Read(json) is T entity
            ? entity
            : throw new NotSupportedException($"Entities of type {typeof(T)} need the official package (-p:TablesSdk=official).");

    private HttpMessage Get(string partitionKey, string rowKey, IEnumerable<string>? select) => _service.Message(
        RequestMethod.Get,
        EntityAddress.Of(Name, partitionKey, rowKey) + EntityAddress.Query(("$select", EntityAddress.Select(select))));

    private Task<Response> SendAsync(
        TableTransactionActionType type, ITableEntity entity, ETag etag, int? expected, CancellationToken cancellationToken) =>
        _service.SendAsync(EntityRequest.From(Name, type, entity, etag).ToMessage(_service), expected, cancellationToken);

    private Task<Page<T>> ReadPageAsync<T>(
        string? filter, IEnumerable<string>? select, string? token, int? hint, CancellationToken cancellationToken)
        where T : notnull
    {
        var (partition, row) = Continuation.Split(token);
        var query = EntityAddress.Query(
            ("$filter", filter), ("$select", EntityAddress.Select(select)), ("$top", EntityAddress.Number(hint)),
            ("NextPartitionKey", partition), ("NextRowKey", row));
        return _service.SendAsync(_service.Message(RequestMethod.Get, Name + "()" + query), null, ReadPage<T>, cancellationToken);
    }

    private static Page<T> ReadPage<T>(Response response)
        where T : notnull
    {
        using var body = JsonDocument.Parse(response.Content);
        var entities = new List<T>();
        foreach (var json in EntityReader.Rows(body.RootElement))
        {
            entities.Add(Entity<T>(json));
        }

        return Page<T>.FromValues(entities, Continuation.Find(response, "NextPartitionKey", "NextRowKey"), response);
    }
}
