using NodaTime;

namespace ConsultBot.Core.Workshops.Publishing;

/// <summary>What the address of a calendar opens.</summary>
/// <param name="Hash">Of its token.</param>
/// <param name="Person">Id of the person for whom it was made: it shows what that person may see at the moment.</param>
/// <param name="Workshop">Id of the one workshop that it holds; null for the subscription to all of them.</param>
/// <param name="Session">Id of the one session that it holds, or <see cref="AllSessions"/>; null for the workshop itself.</param>
/// <param name="Since">When it was made.</param>
/// <param name="Until">When it ends; null: when it is revoked.</param>
public sealed record CalendarGrant(string Hash, string Person, string? Workshop, string? Session, Instant Since, Instant? Until)
{
    /// <summary>Stands for every session of the workshop.</summary>
    public const string AllSessions = "*";

    public bool IsSubscription => Workshop is null;

    public bool IsOpenAt(Instant now) => Until is not { } until || now < until;
}
