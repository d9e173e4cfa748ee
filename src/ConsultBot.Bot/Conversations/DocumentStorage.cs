using ConsultBot.Core.Conversations;
using Microsoft.Bot.Builder;

namespace ConsultBot.Bot.Conversations;

/// <summary>Keeps bot state as documents, and refuses to overwrite what somebody else wrote in between.</summary>
/// <remarks>The SDK's own storages let the last writer win, which silently loses what the other turn noted. Here the ETag that was read travels
/// in the state under "eTag", and a write that names an old one fails with <see cref="StateConflictException"/>.</remarks>
public sealed class DocumentStorage(IDocumentStore documents) : IStorage
{
    private const string ETag = "eTag";

    /// <inheritdoc/>
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (await documents.FindAsync(key, cancellationToken) is { } document)
            {
                var state = StateText.Read(document.Text);
                state[ETag] = document.ETag;
                found[key] = state;
            }
        }

        return found;
    }

    /// <exception cref="StateConflictException">Somebody else wrote since the state was read.</exception>
    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var (key, value) in changes)
        {
            var state = (IDictionary<string, object>)value;
            var read = state.TryGetValue(ETag, out var etag) ? etag as string : null;
            var text = StateText.Write(state.Where(property => property.Key != ETag));
            state[ETag] = await documents.TryWriteAsync(key, text, read, cancellationToken) ?? throw new StateConflictException();
        }
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var key in keys)
        {
            await documents.DeleteAsync(key, cancellationToken);
        }
    }
}
