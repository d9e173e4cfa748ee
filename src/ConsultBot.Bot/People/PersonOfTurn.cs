using ConsultBot.Bot.Channels;
using ConsultBot.Core.People;
using Microsoft.Bot.Builder;

namespace ConsultBot.Bot.People;

/// <summary>Finds the person of a turn by what the channel vouches for, once a turn; never by a display name.</summary>
public sealed class PersonOfTurn(IPeople people, ConfiguredOrganizers configured)
{
    private const string Key = "consultbot.person";

    /// <returns><see cref="TurnPerson.Guest"/> for whom nobody vouches.</returns>
    public async Task<TurnPerson> FindAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.TurnState.Get<TurnPerson>(Key) is { } known)
        {
            return known;
        }

        var found = TurnPerson.Guest;
        if (Senders.FindIdentity(turn.Activity) is { } identity)
        {
            var person = await people.FindByIdentityAsync(identity, cancellationToken);
            var listed = configured.FindRole(identity);
            found = new TurnPerson(person, person is null ? listed : listed > person.Role ? listed : person.Role);
        }

        turn.TurnState.Add(Key, found);
        return found;
    }

    /// <summary>Has the next look find the person anew: after a change.</summary>
    public static void Forget(ITurnContext turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        turn.TurnState.Remove(Key);
    }
}
