namespace ConsultBot.Core.Conversations;

/// <summary>Texts (JSON) kept under a key, each with the ETag that a later write has to name.</summary>
public interface IDocumentStore
{
    /// <param name="key">Any text up to 1,024 characters; the store encodes it.</param>
    Task<StoredDocument?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>Writes one document.</summary>
    /// <param name="key">Any text up to 1,024 characters; the store encodes it.</param>
    /// <param name="text">At most 512 Ki characters.</param>
    /// <param name="ifETag">The ETag that was read; null: the document must not exist yet.</param>
    /// <returns>The new ETag, or null when somebody else wrote first: read again and decide anew.</returns>
    Task<string?> TryWriteAsync(string key, string text, string? ifETag, CancellationToken cancellationToken);

    /// <summary>Removes the document whatever its ETag; a missing one is no error.</summary>
    Task DeleteAsync(string key, CancellationToken cancellationToken);
}
