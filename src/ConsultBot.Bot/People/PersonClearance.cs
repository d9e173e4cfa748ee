using ConsultBot.Bot.Answers;
using ConsultBot.Core.Knowledge.Documents;
using ConsultBot.Core.People;
using Microsoft.Bot.Builder;

namespace ConsultBot.Bot.People;

/// <summary>Documents for organizers are quoted to organizers, where nobody else reads along.</summary>
public sealed class PersonClearance(PersonOfTurn persons) : IClearance
{
    /// <inheritdoc/>
    public async Task<Audience> GetAudienceAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return turn.Activity.Conversation?.IsGroup != true && (await persons.FindAsync(turn, cancellationToken)).Role >= PersonRole.Organizer
            ? Audience.Organizers
            : Audience.Participants;
    }
}
