using ConsultBot.Core.Conversations;

namespace ConsultBot.Tables;

/// <summary>Documents over a table store: one partition a document, one row as long as it fits, else up to four, written in one commit.</summary>
public sealed class DocumentRepository : IDocumentStore
{
    /// <summary>Longest text.</summary>
    public const int TextCharacters = 512 * 1024;

    private const int KeyCharacters = 1024;
    private const int Attempts = 20;

    private readonly ITableStore _store;

    /// <param name="store">Is not disposed with this.</param>
    public DocumentRepository(ITableStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        _store = store;
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed, or the document was rewritten during every one of many attempts to read it.</exception>
    public async Task<StoredDocument?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var partition = Partition(key);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var head = await _store.FindAsync(Schema.Documents, partition, Schema.DocumentKey, cancellationToken);
            if (head is null)
            {
                return null;
            }

            if (DocumentRows.Join(head, await ReadPartsAsync(head, cancellationToken)) is { } text)
            {
                return new StoredDocument(text, DocumentRows.ETag(head.ETag, DocumentRows.Count(head)));
            }
        }

        throw new StoreUnavailableException("A document was rewritten during every attempt to read it.");
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The key or the text is too long.</exception>
    public async Task<string?> TryWriteAsync(string key, string text, string? ifETag, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > TextCharacters)
        {
            throw new ArgumentException($"A document has at most {TextCharacters} characters, this one {text.Length}.", nameof(text));
        }

        var changes = DocumentRows.Changes(text, ifETag);
        var result = await _store.CommitAsync(Schema.Documents, Partition(key), changes, cancellationToken);
        return result.IsCommitted ? DocumentRows.ETag(result.ETags[0]!, DocumentRows.CountFor(text)) : null;
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed, or the document was rewritten during every one of many attempts to remove it.</exception>
    public async Task DeleteAsync(string key, CancellationToken cancellationToken)
    {
        var partition = Partition(key);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var deletions = new List<Change>();
            await foreach (var row in _store.ReadAsync(Schema.Documents, partition, KeyRange.All, cancellationToken))
            {
                deletions.Add(Change.Delete(row.Key, row.ETag));
            }

            if (deletions.Count == 0
                || (await _store.CommitAsync(Schema.Documents, partition, deletions, cancellationToken)).IsCommitted)
            {
                return;
            }
        }

        throw new StoreUnavailableException("A document was rewritten during every attempt to remove it.");
    }

    private static string Partition(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length <= KeyCharacters
            ? KeyText.Encode(key)
            : throw new ArgumentException($"A document's key has at most {KeyCharacters} characters, this one {key.Length}.", nameof(key));
    }

    private async Task<List<Row>> ReadPartsAsync(Row head, CancellationToken cancellationToken)
    {
        var parts = new List<Row>();
        var count = DocumentRows.Count(head);
        if (count > 1)
        {
            var range = KeyRange.Between(Schema.DocumentPartKey(2), Schema.DocumentPartKey(count + 1));
            await foreach (var row in _store.ReadAsync(Schema.Documents, head.Partition, range, cancellationToken))
            {
                parts.Add(row);
            }
        }

        return parts;
    }
}
