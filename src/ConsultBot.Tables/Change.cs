namespace ConsultBot.Tables;

/// <summary>One change of one row.</summary>
public abstract record Change
{
    private protected Change(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Key = key;
    }

    /// <summary>The row's key in the partition of the commit.</summary>
    public string Key { get; }

    /// <summary>Adds a row that must not exist.</summary>
    public static Change Insert(string key, RowProperties properties) => new InsertChange(key, properties);

    /// <summary>Replaces all values of a row that must still have this ETag.</summary>
    public static Change Replace(string key, RowProperties properties, string ifETag) => new ReplaceChange(key, properties, ifETag);

    /// <summary>Writes a row whatever stood there: for values that any writer would write alike.</summary>
    public static Change Upsert(string key, RowProperties properties) => new UpsertChange(key, properties);

    /// <summary>Removes a row that must still have this ETag.</summary>
    public static Change Delete(string key, string ifETag) => new DeleteChange(key, ifETag);
}
