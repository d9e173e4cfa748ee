using ConsultBot.Bot.Channels;
using ConsultBot.Core.Audit;
using Microsoft.Bot.Builder;
using NodaTime;

namespace ConsultBot.Bot.People;

/// <summary>Notes what people do in a conversation that others may have to account for.</summary>
public sealed class AuditTrail(IAuditLog log, PersonOfTurn persons, IClock clock)
{
    /// <param name="action">What, such as "invite".</param>
    /// <param name="about">What it is done to; an id or a number, never a name.</param>
    public async Task NoteAsync(ITurnContext turn, string action, string about, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var who = (await persons.FindAsync(turn, cancellationToken)).Person?.Id
            ?? (Senders.FindIdentity(turn.Activity) is { } identity ? $"{identity.Channel}:{identity.User}" : "nobody known");
        await log.AppendAsync(new AuditEntry(clock.GetCurrentInstant(), who, action, about, turn.Activity.ChannelId ?? "unknown"), cancellationToken);
    }
}
