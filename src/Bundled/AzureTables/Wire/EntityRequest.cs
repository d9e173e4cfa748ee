using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>One change of one entity, to be sent alone or in a transaction.</summary>
internal sealed record EntityRequest(RequestMethod Method, string Path, string? IfMatch, ReadOnlyMemory<byte>? Body)
{
    /// <exception cref="NotSupportedException">The entity is no <see cref="TableEntity"/>.</exception>
    public static EntityRequest From(string table, TableTransactionActionType type, ITableEntity entity, ETag etag)
    {
        ArgumentNullException.ThrowIfNull(entity);
        if (type == TableTransactionActionType.Add)
        {
            return new EntityRequest(RequestMethod.Post, table, null, Json(entity));
        }

        var path = EntityAddress.Of(table, entity.PartitionKey, entity.RowKey);
        var condition = etag == default ? ETag.All.ToString("H") : etag.ToString("H");
        return type switch
        {
            TableTransactionActionType.UpdateMerge => new(RequestMethod.Patch, path, condition, Json(entity)),
            TableTransactionActionType.UpdateReplace => new(RequestMethod.Put, path, condition, Json(entity)),
            TableTransactionActionType.Delete => new(RequestMethod.Delete, path, condition, null),
            TableTransactionActionType.UpsertMerge => new(RequestMethod.Patch, path, null, Json(entity)),
            TableTransactionActionType.UpsertReplace => new(RequestMethod.Put, path, null, Json(entity)),
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };
    }

    public HttpMessage ToMessage(ServiceConnection service)
    {
        var message = Body is { } body ? service.Message(Method, Path, body) : service.Message(Method, Path);
        if (IfMatch is not null)
        {
            message.Request.Headers.Add("If-Match", IfMatch);
        }

        return message;
    }

    private static ReadOnlyMemory<byte> Json(ITableEntity entity) => EntityWriter.Write(entity as TableEntity
        ?? throw new NotSupportedException($"Entities of type {entity.GetType()} need the official package (-p:TablesSdk=official)."));
}
