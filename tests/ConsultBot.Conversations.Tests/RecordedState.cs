using System.Text.RegularExpressions;
using ConsultBot.Core.Conversations;

namespace ConsultBot.Conversations.Tests;

/// <summary>Bot state in memory that remembers which dialogs lay on the stack after each turn.</summary>
internal sealed partial class RecordedState(IDocumentStore inner) : IDocumentStore
{
    private HashSet<string> _open = [];

    /// <summary>Dialogs that lay on the stack after some turn and no more after the next.</summary>
    public HashSet<string> Ended { get; } = [];

    public Task<StoredDocument?> FindAsync(string key, CancellationToken cancellationToken) => inner.FindAsync(key, cancellationToken);

    public Task<string?> TryWriteAsync(string key, string text, string? ifETag, CancellationToken cancellationToken)
    {
        var open = DialogId().Matches(text).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Ended.UnionWith(_open.Except(open));
        _open = open;
        return inner.TryWriteAsync(key, text, ifETag, cancellationToken);
    }

    public Task DeleteAsync(string key, CancellationToken cancellationToken) => inner.DeleteAsync(key, cancellationToken);

    [GeneratedRegex("\"id\":\"([A-Za-z]+Dialog)\"", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DialogId();
}
