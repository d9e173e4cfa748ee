using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Authentication;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Paging;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>The table service of an account of Azure Storage, Azure Cosmos DB for Table, or an emulator. Safe for concurrent use.</summary>
public class TableServiceClient
{
    private readonly ServiceConnection _service;

    /// <param name="connectionString">With an account key, or <c>UseDevelopmentStorage=true</c>.</param>
    /// <exception cref="FormatException">A part of the connection string is missing or malformed.</exception>
    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    /// <inheritdoc cref="TableServiceClient(string)"/>
    public TableServiceClient(string connectionString, TableClientOptions? options = null)
        : this(ConnectionString.Parse(connectionString), options)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
        : this(endpoint, credential, options, TimeProvider.System)
    {
    }

    /// <param name="endpoint">https: a token is not sent in the clear.</param>
    /// <param name="tokenCredential">Gives tokens for the storage service.</param>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(endpoint, new BearerTokenAuthenticationPolicy(tokenCredential, Scope(endpoint)), options)
    {
    }

    internal TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options, TimeProvider time)
        : this(endpoint, Signature(credential, time), options)
    {
    }

    protected TableServiceClient() => _service = null!;

    private TableServiceClient(ConnectionString connection, TableClientOptions? options)
        : this(connection.Endpoint, connection.Credential, options)
    {
    }

    private TableServiceClient(Uri endpoint, HttpPipelinePolicy authentication, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        options ??= new TableClientOptions();
        _service = new ServiceConnection(HttpPipelineBuilder.Build(options, authentication), endpoint, options.VersionHeader);
    }

    /// <summary>The endpoint.</summary>
    public virtual Uri Uri => _service.Endpoint;

    /// <summary>Sends nothing; the table need not exist.</summary>
    public virtual TableClient GetTableClient(string tableName) => new(_service, tableName);

    /// <summary>The account's tables, in the order of their names.</summary>
    public virtual AsyncPageable<TableItem> QueryAsync(
        string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        new QueryPageable<TableItem>((token, hint, cancellation) => ReadPageAsync(filter, token, hint, cancellation), maxPerPage, cancellationToken);

    private static SharedKeyLitePolicy Signature(TableSharedKeyCredential credential, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return new SharedKeyLitePolicy(credential, time);
    }

    private static string Scope(Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return endpoint.Host.Contains(".table.cosmos.", StringComparison.OrdinalIgnoreCase)
            ? "https://cosmos.azure.com/.default"
            : "https://storage.azure.com/.default";
    }

    private Task<Page<TableItem>> ReadPageAsync(string? filter, string? token, int? hint, CancellationToken cancellationToken)
    {
        var query = EntityAddress.Query(
            ("$filter", filter), ("$top", EntityAddress.Number(hint)), ("NextTableName", Continuation.Split(token).First));
        return _service.SendAsync(_service.Message(RequestMethod.Get, "Tables" + query), null, ReadPage, cancellationToken);
    }

    private static Page<TableItem> ReadPage(Response response)
    {
        using var body = JsonDocument.Parse(response.Content);
        var tables = EntityReader.Rows(body.RootElement)
            .Select(table => new TableItem(EntityReader.Read(table).GetString("TableName")));
        return Page<TableItem>.FromValues([.. tables], Continuation.Find(response, "NextTableName", null), response);
    }
}
