using NodaTime;

namespace ConsultBot.Core.People;

/// <summary>A personal link for one person and one use.</summary>
/// <param name="Id">Names it in lists; the link does not follow from it.</param>
/// <param name="Participant">Id of the person whom it is for.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">The first moment at which it is refused.</param>
/// <param name="CreatedBy">Id of the participant who made it; null for the command line and for organizers of the configuration.</param>
/// <param name="AcceptedAt">When it was accepted, or null.</param>
/// <param name="RevokedAt">When it was withdrawn, or null.</param>
public sealed record Invitation(
    string Id, string Participant, Instant CreatedAt, Instant ExpiresAt, string? CreatedBy, Instant? AcceptedAt, Instant? RevokedAt)
{
    /// <summary>Days that an invitation is good for where nothing else is said.</summary>
    public const int DefaultDays = 14;

    /// <summary>Days that an invitation may be good for.</summary>
    public const int MostDays = 90;

    public InvitationStatus StatusAt(Instant now) =>
        AcceptedAt is not null ? InvitationStatus.Accepted
        : RevokedAt is not null ? InvitationStatus.Revoked
        : now >= ExpiresAt ? InvitationStatus.Expired
        : InvitationStatus.Open;
}
