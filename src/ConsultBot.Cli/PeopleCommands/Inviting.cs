using ConsultBot.Bot.People;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using NodaTime;

namespace ConsultBot.Cli.PeopleCommands;

/// <summary><c>consultbot invite</c>: a person and a link for this one person.</summary>
internal sealed class Inviting(Invitations invitations, InvitationLinks links, KnowledgeBase knowledge, TextWriter output, TextWriter error)
{
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(InviteRequest request, CancellationToken cancellationToken)
    {
        var found = new DelegationNames(knowledge).Find(request.Delegation);
        if (found.Count > 1)
        {
            await error.WriteLineAsync($"\"{request.Delegation}\" can be {string.Join(", ", found.Select(each => each.Id))}; give one of these. Nobody was invited.");
            return Exit.Failed;
        }

        var delegation = found.Count == 1 ? found[0] : new Delegation(DelegationKind.Other, request.Delegation);
        var zone = request.Zone ?? Invitations.ZoneOf(delegation, knowledge);
        var person = new Participant(ParticipantIds.Create(), request.Name, delegation, request.Function, request.Language, zone, request.Role);
        var issued = await invitations.InviteAsync(person, Duration.FromDays(request.Days), by: null, cancellationToken);
        await TellAsync(issued, issued.Person.Id != person.Id, delegation);

        // By itself on the last line, for scripts.
        await output.WriteLineAsync(links.Write(issued.Token, request.Address).ToString());
        return Exit.Done;
    }

    private async Task TellAsync(IssuedInvitation issued, bool isKnown, Delegation delegation)
    {
        if (delegation.Kind == DelegationKind.Other)
        {
            await error.WriteLineAsync($"\"{delegation.Id}\" is no state or organisation of the knowledge base; the name is kept as it is.");
        }

        var person = issued.Person;
        await output.WriteLineAsync(isKnown
            ? $"{PersonLine.Of(person)}: on the list already, with details and role unchanged; this is another link for the same person."
            : $"{PersonLine.Of(person)}");
        await output.WriteLineAsync($"The link works once, until {issued.Invitation.ExpiresAt}. It cannot be shown again.");
    }
}
