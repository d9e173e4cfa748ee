using NodaTime;

namespace ConsultBot.Core.Audit;

/// <summary>Something that somebody did or was refused. It names nobody: people by their ids, which mean nothing any more once they are erased.</summary>
public sealed record AuditEntry
{
    private const int MostCharacters = 512;

    /// <param name="at">When.</param>
    /// <param name="who">A participant's id, else the user of the channel, else "operator:" and the account on the machine.</param>
    /// <param name="action">What, such as "invite" or "invite refused".</param>
    /// <param name="about">What it was done to: an id or a number; empty when there is none.</param>
    /// <param name="from">From where: the channel, "web" or "command line".</param>
    /// <exception cref="ArgumentException">Who, what or from where is empty, or one is longer than 512 characters.</exception>
    public AuditEntry(Instant at, string who, string action, string about, string from)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(who);
        ArgumentException.ThrowIfNullOrWhiteSpace(action);
        ArgumentNullException.ThrowIfNull(about);
        ArgumentException.ThrowIfNullOrWhiteSpace(from);
        if (who.Length > MostCharacters || action.Length > MostCharacters || about.Length > MostCharacters || from.Length > MostCharacters)
        {
            throw new ArgumentException($"The parts of an entry have at most {MostCharacters} characters each.");
        }

        (At, Who, Action, About, From) = (at, who, action, about, from);
    }

    public Instant At { get; }

    public string Who { get; }

    public string Action { get; }

    public string About { get; }

    public string From { get; }
}
