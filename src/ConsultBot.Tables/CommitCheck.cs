namespace ConsultBot.Tables;

/// <summary>Refuses what Azure Table Storage would refuse, before any store sees it. See <see cref="TableLimits"/>.</summary>
internal static class CommitCheck
{
    /// <exception cref="ArgumentException">The name of the table or a key breaks a rule.</exception>
    public static void Address(string table, string partition, string key)
    {
        NameCheck.Table(table);
        NameCheck.Key(partition, nameof(partition));
        NameCheck.Key(key, nameof(key));
    }

    /// <exception cref="ArgumentException">The name of the table or of the partition breaks a rule.</exception>
    public static void Range(string table, string partition, KeyRange range)
    {
        NameCheck.Table(table);
        NameCheck.Key(partition, nameof(partition));
        ArgumentNullException.ThrowIfNull(range);
    }

    /// <exception cref="ArgumentException">A rule is broken; the message names it and the change.</exception>
    public static void Commit(string table, string partition, IReadOnlyList<Change> changes)
    {
        NameCheck.Table(table);
        NameCheck.Key(partition, nameof(partition));
        ArgumentNullException.ThrowIfNull(changes);
        if (changes.Count is 0 or > TableLimits.Changes)
        {
            throw new ArgumentException($"A commit has 1 to {TableLimits.Changes} changes, this one {changes.Count}.", nameof(changes));
        }

        Size(partition, changes);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            One(partition, change);
            if (!keys.Add(change.Key))
            {
                throw new ArgumentException($"Two changes of one commit are for the row '{change.Key}'.", nameof(changes));
            }
        }
    }

    private static void Size(string partition, IReadOnlyList<Change> changes)
    {
        long bytes = 0;
        foreach (var change in changes)
        {
            ArgumentNullException.ThrowIfNull(change, nameof(changes));
            bytes += RowSize.Change(partition, change);
        }

        if (bytes > TableLimits.CommitBytes)
        {
            throw new ArgumentException($"A commit has at most {TableLimits.CommitBytes} bytes, this one {bytes}.", nameof(changes));
        }
    }

    private static void One(string partition, Change change)
    {
        NameCheck.Key(change.Key, nameof(change));
        if (change.IfETag() is { } etag)
        {
            NameCheck.ETag(etag, change.Key);
        }

        if (change.Properties() is { } properties)
        {
            PropertyCheck.All(partition, change.Key, properties);
        }
    }
}
