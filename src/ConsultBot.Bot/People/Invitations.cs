using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using NodaTime;

namespace ConsultBot.Bot.People;

/// <summary>Invites people whether or not they are on the list already.</summary>
public sealed class Invitations(IPeople people, IInvitations invitations)
{
    /// <returns>Who has the name in that delegation, or null.</returns>
    public async Task<Participant?> FindAsync(string name, Delegation delegation, CancellationToken cancellationToken) =>
        (await people.ListAsync(cancellationToken)).FirstOrDefault(person => person.Delegation == delegation && SameName(person.Name, name));

    /// <summary>Everybody of that name; names are told apart by letters, not by case or accents.</summary>
    public async Task<IReadOnlyList<Participant>> FindAllAsync(string name, CancellationToken cancellationToken) =>
        [.. (await people.ListAsync(cancellationToken)).Where(person => SameName(person.Name, name))];

    /// <summary>A new link for who is on the list, else a new person with a link.</summary>
    public async Task<IssuedInvitation> InviteAsync(Participant person, Duration life, string? by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        var known = await people.FindAsync(person.Id, cancellationToken) ?? await FindAsync(person.Name, person.Delegation, cancellationToken);
        return known is not null && await invitations.InviteAgainAsync(known.Id, life, by, cancellationToken) is { } again
            ? again
            : await invitations.InviteAsync(person, life, by, cancellationToken);
    }

    /// <summary>The time zone of a state's capital where the database has it by that name; UTC where it has not.</summary>
    public static string ZoneOf(Delegation delegation, KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(delegation);
        ArgumentNullException.ThrowIfNull(knowledge);
        var state = delegation.Kind == DelegationKind.State ? knowledge.States.FirstOrDefault(state => state.Id == delegation.Id) : null;
        return state is null ? "UTC" : (state.Capital is { } capital ? ZoneNames.Find(capital.English) : null) ?? ZoneNames.Find(state.Name.English) ?? "UTC";
    }

    private static bool SameName(string one, string other) => new NamedIn(one).Occurs(other) && new NamedIn(other).Occurs(one);
}
