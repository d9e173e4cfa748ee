using NodaTime;

namespace ConsultBot.Core.Workshops;

/// <summary>Workshops with people who have still to be told of their place (<see cref="Registration.Untold"/>). Announced before the place is given, so that a crash in
/// between leaves nobody untold.</summary>
public interface ISeatNotices
{
    /// <summary>Reserves the telling for the caller.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="lease">How long nobody else gets the same; more than zero.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Those that nobody else has.</returns>
    Task<IReadOnlyList<SeatNoticesOf>> ClaimAsync(Instant now, Duration lease, CancellationToken cancellationToken);

    /// <summary>Everybody was told; kept where somebody got a place in the meantime.</summary>
    Task SettleAsync(SeatNoticesOf claimed, CancellationToken cancellationToken);
}
