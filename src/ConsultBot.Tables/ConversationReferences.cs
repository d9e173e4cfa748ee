using ConsultBot.Core.Conversations;

namespace ConsultBot.Tables;

/// <summary>Addresses of conversations over a table store: a row a conversation.</summary>
public sealed class ConversationReferences(ITableStore store) : IConversationReferences
{
    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public Task PutAsync(string conversation, string reference, CancellationToken cancellationToken) => store.CommitAsync(
        Schema.References, KeyText.Encode(conversation), [Change.Upsert(Schema.ReferenceKey, new RowProperties([new("Reference", reference)]))], cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<string?> FindAsync(string conversation, CancellationToken cancellationToken) =>
        (await store.FindAsync(Schema.References, KeyText.Encode(conversation), Schema.ReferenceKey, cancellationToken))?.Properties.GetText("Reference");

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task DeleteAsync(string conversation, CancellationToken cancellationToken)
    {
        var partition = KeyText.Encode(conversation);
        while (await store.FindAsync(Schema.References, partition, Schema.ReferenceKey, cancellationToken) is { } row)
        {
            // Refused means that it was rewritten in between: it is read again and removed then.
            await store.CommitAsync(Schema.References, partition, [Change.Delete(row.Key, row.ETag)], cancellationToken);
        }
    }
}
