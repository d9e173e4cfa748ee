using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.People;

/// <summary>A person who takes part in the consultations, or organises them.</summary>
public sealed record Participant
{
    public const int NameCharacters = 120;

    /// <param name="id">Random, never reused.</param>
    /// <param name="name">As badges show it; one line.</param>
    /// <param name="delegation">For whom the person attends.</param>
    /// <param name="function">The usual function; a registration may name another.</param>
    /// <param name="language">The language of reminders and summaries.</param>
    /// <param name="zone">An IANA zone id, in which the person reads times.</param>
    /// <param name="role">What the person may do.</param>
    /// <exception cref="ArgumentException">A text is empty, too long or has control characters.</exception>
    public Participant(string id, string name, Delegation delegation, DelegationFunction function, Language language, string zone, PersonRole role)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(delegation);
        ArgumentException.ThrowIfNullOrWhiteSpace(zone);
        if (!PersonName.IsUsable(name, NameCharacters))
        {
            throw new ArgumentException($"A name has at most {NameCharacters} characters, all on one line.", nameof(name));
        }

        (Id, Name, Delegation, Function, Language, Zone, Role) = (id, name, delegation, function, language, zone, role);
    }

    public string Id { get; }

    public string Name { get; init; }

    public Delegation Delegation { get; init; }

    public DelegationFunction Function { get; init; }

    public Language Language { get; init; }

    public string Zone { get; init; }

    public PersonRole Role { get; init; }

    /// <summary>The channel identities that are this person's; none twice among all people.</summary>
    public IReadOnlyList<ChannelIdentity> Identities { get; init; } = [];

    public bool IsOrganizer => Role >= PersonRole.Organizer;
}
