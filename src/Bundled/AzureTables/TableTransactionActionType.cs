namespace Azure.Data.Tables;

/// <summary>What a transaction does with one entity.</summary>
public enum TableTransactionActionType
{
    /// <summary>Inserts; the entity must not exist.</summary>
    Add = 0,

    /// <summary>Overwrites the named properties of an entity that must exist.</summary>
    UpdateMerge = 1,

    /// <summary>Overwrites an entity that must exist.</summary>
    UpdateReplace = 2,

    /// <summary>Removes an entity that must exist.</summary>
    Delete = 3,

    /// <summary>Inserts, or overwrites the named properties.</summary>
    UpsertMerge = 4,

    /// <summary>Inserts or overwrites.</summary>
    UpsertReplace = 5,
}
