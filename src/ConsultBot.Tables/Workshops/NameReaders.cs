using ConsultBot.Core.Workshops;

namespace ConsultBot.Tables.Workshops;

/// <summary>A row of a workshop's partition for each conversation in which names of its people were shown.</summary>
public sealed class NameReaders : INameReaders
{
    private const string Conversation = "Conversation";

    private readonly ITableStore _store;

    /// <param name="store">Is not disposed with this.</param>
    public NameReaders(ITableStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        _store = store;
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task NoteAsync(string workshop, string conversation, CancellationToken cancellationToken)
    {
        var (partition, key) = (Schema.WorkshopPartition(workshop), Schema.WorkshopReaderKey(conversation));
        if (await _store.FindAsync(Schema.Workshops, partition, key, cancellationToken) is null)
        {
            await _store.CommitAsync(Schema.Workshops, partition, [Change.Upsert(key, new RowProperties([new(Conversation, conversation)]))], cancellationToken);
        }
    }

    internal async Task<IReadOnlyList<string>> ListAsync(string workshop, CancellationToken cancellationToken)
    {
        var conversations = new List<string>();
        await foreach (var row in _store.ReadAsync(Schema.Workshops, Schema.WorkshopPartition(workshop), KeyRange.WithPrefix(Schema.WorkshopReaderPrefix), cancellationToken))
        {
            conversations.Add(row.Properties.GetText(Conversation));
        }

        return conversations;
    }
}
