using NodaTime;

namespace ConsultBot.Core.Audit;

/// <summary>Who did what, when and from where. Entries are added and never changed.</summary>
public interface IAuditLog
{
    /// <summary>Adds an entry; durable when the task completes.</summary>
    Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <returns>The entries from an instant on, the oldest first.</returns>
    IAsyncEnumerable<AuditEntry> ReadAsync(Instant since, CancellationToken cancellationToken);
}
