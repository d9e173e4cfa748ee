namespace ConsultBot.Tables;

/// <summary>The keys that tokens are signed with, as XML, shared by all instances. They are added, never changed.</summary>
public sealed class DataProtectionKeys(ITableStore store)
{
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancellationToken)
    {
        var keys = new List<string>();
        await foreach (var row in store.ReadAsync(Schema.Keys, Schema.KeysPartition, KeyRange.All, cancellationToken))
        {
            keys.Add(LongText.Join(row.Properties, "Xml"));
        }

        return keys;
    }

    /// <summary>Keeps one key; one that is there already stays as it is.</summary>
    /// <param name="name">Unique: keys are named by a GUID.</param>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task AddAsync(string name, string xml, CancellationToken cancellationToken)
    {
        var properties = new RowProperties(LongText.Split(xml, "Xml"));
        await store.CommitAsync(Schema.Keys, Schema.KeysPartition, [Change.Insert(KeyText.Encode(name), properties)], cancellationToken);
    }
}
