using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ConsultBot.Core.Audit;
using ConsultBot.Tables;
using NodaTime;

namespace ConsultBot.Web.Tests.Audit;

/// <summary>Notes what is written, and can be away.</summary>
internal sealed class NotedAudit : IAuditLog
{
    private readonly ConcurrentQueue<AuditEntry> _entries = new();
    private readonly Channel<AuditEntry> _appended = Channel.CreateUnbounded<AuditEntry>();

    public bool IsAway { get; set; }

    /// <summary>How often somebody wanted to write.</summary>
    public int Asked { get; private set; }

    public IReadOnlyList<(string Action, string Number)> Written => [.. _entries.Select(entry => (entry.Action, entry.About))];

    /// <summary>Waits until so many entries are written; to be called once.</summary>
    public async Task WhenWrittenAsync(int count)
    {
        for (var entry = 0; entry < count; entry++)
        {
            await _appended.Reader.ReadAsync();
        }
    }

    public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        Asked++;
        if (IsAway)
        {
            throw new StoreUnavailableException("The store is away.");
        }

        _entries.Enqueue(entry);
        return _appended.Writer.WriteAsync(entry, cancellationToken).AsTask();
    }

    public async IAsyncEnumerable<AuditEntry> ReadAsync(Instant since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var entry in _entries.Where(entry => entry.At >= since))
        {
            yield return entry;
            await Task.Yield();
        }
    }
}
