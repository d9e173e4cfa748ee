namespace Azure.Data.Tables;

/// <summary>One entity of a transaction and what is done with it.</summary>
public class TableTransactionAction
{
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity)
        : this(actionType, entity, default)
    {
    }

    /// <param name="actionType">An upsert and an insertion have no condition.</param>
    /// <param name="entity">All entities of a transaction have one partition key.</param>
    /// <param name="etag">The version that an update or a deletion asks for; the default asks for none.</param>
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        (ActionType, Entity, ETag) = (actionType, entity, etag);
    }

    public TableTransactionActionType ActionType { get; }

    public ITableEntity Entity { get; }

    public ETag ETag { get; }
}
