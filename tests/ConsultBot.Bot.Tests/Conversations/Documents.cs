using System.Globalization;
using ConsultBot.Core.Conversations;

namespace ConsultBot.Bot.Tests.Conversations;

/// <summary>Documents in memory, with real ETags.</summary>
internal sealed class Documents : IDocumentStore
{
    private readonly Dictionary<string, StoredDocument> _documents = [];
    private int _writes;

    /// <summary>Called before each write: somebody else's chance to write first.</summary>
    public Func<string, Task>? BeforeWrite { get; set; }

    public int Writes => _writes;

    public Task<StoredDocument?> FindAsync(string key, CancellationToken cancellationToken) => Task.FromResult(_documents.GetValueOrDefault(key));

    public async Task<string?> TryWriteAsync(string key, string text, string? ifETag, CancellationToken cancellationToken)
    {
        if (BeforeWrite is { } intrude)
        {
            BeforeWrite = null;
            await intrude(key);
        }

        if (_documents.GetValueOrDefault(key)?.ETag != ifETag)
        {
            return null;
        }

        var etag = (++_writes).ToString(CultureInfo.InvariantCulture);
        _documents[key] = new StoredDocument(text, etag);
        return etag;
    }

    public Task DeleteAsync(string key, CancellationToken cancellationToken)
    {
        _documents.Remove(key);
        return Task.CompletedTask;
    }
}
