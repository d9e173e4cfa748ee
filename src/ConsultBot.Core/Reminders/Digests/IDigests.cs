using NodaTime;

namespace ConsultBot.Core.Reminders.Digests;

/// <summary>Keeps the digests of people: one a day.</summary>
public interface IDigests
{
    Task<Digest?> FindAsync(string participant, LocalDate day, CancellationToken cancellationToken);

    /// <summary>Settles the digest of a day. The first one counts.</summary>
    /// <returns>As it is kept.</returns>
    Task<Digest> KeepAsync(string participant, Digest digest, CancellationToken cancellationToken);
}
