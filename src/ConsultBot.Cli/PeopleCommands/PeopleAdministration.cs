using ConsultBot.Bot.People;
using ConsultBot.Core.People;
using NodaTime;

namespace ConsultBot.Cli.PeopleCommands;

/// <summary>What operators do with people.</summary>
internal sealed class PeopleAdministration(IPeople people, IInvitations invitations, Invitations finder, PersonalData data, IClock clock, IServiceProvider services, PeopleConsole console)
{
    public async Task<int> ListAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var open = (await invitations.ListAsync(cancellationToken)).Where(invitation => invitation.StatusAt(now) == InvitationStatus.Open).ToLookup(invitation => invitation.Participant);
        var everybody = await people.ListAsync(cancellationToken);
        foreach (var person in everybody.OrderBy(person => person.Delegation.Id, StringComparer.Ordinal).ThenBy(person => person.Name, StringComparer.Ordinal))
        {
            var until = open[person.Id].Select(invitation => $", invited until {invitation.ExpiresAt}");
            await console.Output.WriteLineAsync($"{PersonLine.Of(person)}  sign-ins {person.Identities.Count}{string.Concat(until)}");
        }

        if (everybody.Count == 0)
        {
            await console.Output.WriteLineAsync("Nobody is on the list yet; \"consultbot invite\" makes the first link.");
        }

        return Exit.Done;
    }

    public async Task<int> RevokeAsync(string called, bool signOut, CancellationToken cancellationToken)
    {
        if (await FindAsync(called, cancellationToken) is not { } person)
        {
            return Exit.Failed;
        }

        var revoked = await invitations.RevokeAsync(person.Id, cancellationToken);
        var ended = signOut ? person.Identities : [];
        foreach (var identity in ended)
        {
            await people.ReleaseAsync(identity, cancellationToken);
        }

        await console.Output.WriteLineAsync($"{revoked} open invitation{(revoked == 1 ? string.Empty : "s")} withdrawn, {ended.Count} sign-in{(ended.Count == 1 ? string.Empty : "s")} ended.");
        return await services.NoteAsync(Exit.Done, signOut ? "revoke invitation, sign out" : "revoke invitation", person.Id, cancellationToken);
    }

    public async Task<int> BindAsync(string called, ChannelIdentity identity, CancellationToken cancellationToken)
    {
        if (await FindAsync(called, cancellationToken) is not { } person)
        {
            return Exit.Failed;
        }

        var outcome = (await people.BindAsync(person.Id, identity, cancellationToken)).Outcome;
        if (outcome == AcceptanceOutcome.Accepted)
        {
            await console.Output.WriteLineAsync($"This {What(identity)} is {person.Id} now.");
            return await services.NoteAsync(Exit.Done, $"bind {identity.Channel}", person.Id, cancellationToken);
        }

        await console.Error.WriteLineAsync($"This {What(identity)} is another person on the list; revoke that sign-in first. Nothing was changed.");
        return Exit.Failed;
    }

    public async Task<int> ForgetAsync(string called, bool isSure, CancellationToken cancellationToken)
    {
        if (await FindAsync(called, cancellationToken) is not { } person)
        {
            return Exit.Failed;
        }

        if (!isSure)
        {
            await console.Error.WriteLineAsync($"This would erase {PersonLine.Of(person)} for good; say so with --yes. Nothing was changed.");
            return Exit.Failed;
        }

        await data.EraseAsync(person, conversation: null, cancellationToken);
        await console.Output.WriteLineAsync($"{person.Id} is erased.");
        return await services.NoteAsync(Exit.Done, "erase", person.Id, cancellationToken);
    }

    private static string What(ChannelIdentity identity) => identity.Channel == ChannelIdentity.TeamsChannel ? "Teams user" : "account";

    private async Task<Participant?> FindAsync(string called, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(called, cancellationToken) is { } byId)
        {
            return byId;
        }

        var named = await finder.FindAllAsync(called, cancellationToken);
        if (named.Count == 1)
        {
            return named[0];
        }

        await console.Error.WriteLineAsync(named.Count == 0
            ? $"Nobody on the list has the id or the name \"{called}\"; \"consultbot people list\" shows who is. Nothing was changed."
            : $"\"{called}\" is the name of {string.Join(" and of ", named.Select(person => person.Id))}; give one of these ids. Nothing was changed.");
        return null;
    }
}
