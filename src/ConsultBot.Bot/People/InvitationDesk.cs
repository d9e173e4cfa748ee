using System.Globalization;
using ConsultBot.Bot.Answers;
using ConsultBot.Bot.Channels;
using ConsultBot.Bot.Conversations;
using ConsultBot.Bot.Messages;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.People.Reading;
using ConsultBot.Core.Questions.Answers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using NodaTime;

namespace ConsultBot.Bot.People;

/// <summary>Where organizers prepare invitations, read who takes part, and withdraw invitations.</summary>
public sealed class InvitationDesk(
    IPeople people, IInvitations invitations, Invitations finder, DelegationDirectory directory, Func<KnowledgeBase> knowledge,
    PersonTexts texts, Replies replies, ConversationMemory memory, IClock clock)
{
    private const int MostListed = 50;

    /// <summary>Reads whom to invite.</summary>
    /// <returns>The invitation that waits for a yes, or what has to be said instead.</returns>
    public async Task<(InvitationDraft? Draft, Phrase? Problem)> PrepareAsync(ITurnContext turn, TurnPerson who, PeopleRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(request);
        var role = request.Role ?? PersonRole.Delegate;
        if (!PeopleRules.May(who.Role, PeopleRules.Inviting(role)))
        {
            return (null, Phrase.Of(role == PersonRole.Delegate ? "People.OrganizersOnly" : "People.AdminsOnly"));
        }

        if (request.Kind == PeopleRequestKind.InviteHelp || request.Name is not { } name || request.Delegation is not { } called)
        {
            return (null, Phrase.Of("Invite.Help"));
        }

        var found = directory.Names.Find(called);
        if (!PersonName.IsUsable(name, Participant.NameCharacters) || !PersonName.IsUsable(called, Delegation.NameCharacters))
        {
            return (null, Phrase.Of("Invite.TooLong", ("limit", new Argument.Number(Participant.NameCharacters))));
        }

        if (found.Count > 1)
        {
            return (null, Phrase.Of("Invite.WhichDelegation", ("value", new Argument.Verbatim(called)), ("delegations", new Argument.Series([.. found.Select(texts.Of)], Sorted: true))));
        }

        var delegation = found.Count == 1 ? found[0] : new Delegation(DelegationKind.Other, called);
        var function = request.Function ?? (request.Role is null ? DelegationFunction.Adviser : DelegationFunction.Secretariat);
        var language = await memory.GetLanguageAsync(turn, cancellationToken);
        var operation = $"{Senders.ConversationOf(turn.Activity)}/{turn.Activity.Id}";
        return (new InvitationDraft(operation, name, delegation.Kind, delegation.Id, function, role, language, Invitations.ZoneOf(delegation, knowledge())), null);
    }

    /// <summary>Everybody who was invited, by delegation, at most 50, with open invitations. The caller has asked whether the reader may see them.</summary>
    public async Task<IMessageActivity> ListAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var language = await memory.GetLanguageAsync(turn, cancellationToken);
        var everybody = await people.ListAsync(cancellationToken);
        if (everybody.Count == 0)
        {
            return replies.Message(Phrase.Of("People.None"), language);
        }

        var open = (await invitations.ListAsync(cancellationToken))
            .Where(invitation => invitation.StatusAt(clock.GetCurrentInstant()) == InvitationStatus.Open)
            .GroupBy(invitation => invitation.Participant).ToDictionary(group => group.Key, group => group.Max(invitation => invitation.ExpiresAt));
        var order = StringComparer.Create(Grammar.Culture(language), CompareOptions.IgnoreCase);
        var shown = everybody.OrderBy(person => replies.Say(Phrase.Of("Person.Delegation", ("delegation", texts.Of(person.Delegation))), language), order)
            .ThenBy(person => person.Name, order).Take(MostListed).ToList();
        await NoteAsync(turn, shown, cancellationToken);
        Phrase[] more = everybody.Count > MostListed ? [Phrase.Of("People.More", ("count", new Argument.Number(everybody.Count - MostListed)))] : [];
        return replies.List(
            Phrase.Of("People.List", ("count", new Argument.Number(everybody.Count))),
            [.. shown.Select(person => Line(person, open.TryGetValue(person.Id, out var until) ? until : null)), .. more],
            language);
    }

    /// <summary>Withdraws the open invitations of the one who is named.</summary>
    /// <returns>What was done, or why nothing was: not allowed, nobody of that name, several.</returns>
    public async Task<Phrase> RevokeAsync(ITurnContext turn, TurnPerson who, PeopleRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(request);
        if (!PeopleRules.May(who.Role, PersonAction.RevokeDelegate))
        {
            return Phrase.Of("People.OrganizersOnly");
        }

        var named = await finder.FindAllAsync(request.Name!, cancellationToken);
        if (named.Count == 0)
        {
            return Phrase.Of("Revoke.Unknown", ("name", new Argument.Verbatim(request.Name!)));
        }

        await NoteAsync(turn, named, cancellationToken);
        if (named.Any(person => !PeopleRules.May(who.Role, PeopleRules.Revoking(person.Role))))
        {
            return Phrase.Of("People.AdminsOnly");
        }

        var revoked = 0;
        foreach (var person in named)
        {
            revoked += await invitations.RevokeAsync(person.Id, cancellationToken);
        }

        return Phrase.Of(revoked == 0 ? "Revoke.NoneOpen" : "Revoke.Done", ("name", new Argument.Verbatim(named[0].Name)));
    }

    /// <summary>Notes that the conversation names them, so that their erasure reaches it.</summary>
    public async Task NoteAsync(ITurnContext turn, IReadOnlyList<Participant> named, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(named);
        foreach (var person in named)
        {
            await people.NoteConversationAsync(person.Id, Senders.ConversationOf(turn.Activity), isOwn: false, cancellationToken);
        }
    }

    private Phrase Line(Participant person, Instant? invitedUntil)
    {
        var described = new Argument.Inner(texts.Describe(person));
        return invitedUntil is { } until
            ? Phrase.Of("People.Invited", ("person", described), ("role", PersonTexts.Role(person.Role)), ("until", new Argument.Date(InvitationDay.Of(until))))
            : Phrase.Of(person.Identities.Count > 0 ? "People.Joined" : "People.NotJoined", ("person", described), ("role", PersonTexts.Role(person.Role)));
    }
}
