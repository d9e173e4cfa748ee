using ConsultBot.Core.People;

namespace ConsultBot.Tables.People;

/// <summary>The one partition that holds all people: whatever belongs together is changed in one commit.</summary>
/// <remarks>A person is read on every turn by two point reads, and changed seldom: the 2,000 operations a second that a partition serves are far away.</remarks>
internal sealed class PeoplePartition(ITableStore store)
{
    /// <summary>Rows that one commit may change.</summary>
    public const int MostChanges = TableLimits.Changes;

    public Task<Row?> FindAsync(string key, CancellationToken cancellationToken) => store.FindAsync(Schema.People, Schema.PeoplePartition, key, cancellationToken);

    public async Task<List<Row>> ReadAsync(string prefix, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        await foreach (var row in store.ReadAsync(Schema.People, Schema.PeoplePartition, KeyRange.WithPrefix(prefix), cancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }

    public async Task<bool> TryCommitAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken) =>
        (await store.CommitAsync(Schema.People, Schema.PeoplePartition, changes, cancellationToken)).IsCommitted;

    /// <summary>The changes that make an identity a person's. The oldest web chat gives way when there are too many: people change browsers.</summary>
    public async Task<List<Change>> BindingAsync(Row person, ChannelIdentity identity, CancellationToken cancellationToken)
    {
        const int MostIdentities = 20;
        var bound = PersonRows.Person(person);
        var identities = bound.Identities.Append(identity).ToList();
        var changes = new List<Change> { Change.Insert(Schema.IdentityKey(identity), PersonRows.Pointer(bound.Id)) };
        while (identities.Count > MostIdentities)
        {
            var oldest = identities[0];
            identities.RemoveAt(0);
            if (await FindAsync(Schema.IdentityKey(oldest), cancellationToken) is { } row)
            {
                changes.Add(Change.Delete(row.Key, row.ETag));
            }
        }

        changes.Add(Change.Replace(person.Key, PersonRows.Of(bound with { Identities = identities }), person.ETag));
        return changes;
    }

    public static StoreUnavailableException Overtaken() => new("Other writers of the list of people won every time.");
}
