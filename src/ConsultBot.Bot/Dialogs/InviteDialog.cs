using ConsultBot.Bot.Answers;
using ConsultBot.Bot.Conversations;
using ConsultBot.Bot.Messages;
using ConsultBot.Bot.People;
using ConsultBot.Core.People;
using ConsultBot.Core.Questions.Answers;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using NodaTime;

namespace ConsultBot.Bot.Dialogs;

/// <summary>Shows whom an organizer would invite, asks, and gives the link.</summary>
public sealed class InviteDialog : ComponentDialog
{
    private readonly Invitations _invitations;
    private readonly InvitationDesk _desk;
    private readonly InvitationLinks _links;
    private readonly PersonOfTurn _persons;
    private readonly PersonTexts _texts;
    private readonly Replies _replies;
    private readonly ConversationMemory _memory;

    /// <param name="invitations">Keeps who is invited.</param>
    /// <param name="desk">Has prepared the invitation.</param>
    /// <param name="links">Writes the link.</param>
    /// <param name="persons">Knows who invites.</param>
    /// <param name="texts">Describes who is invited.</param>
    /// <param name="replies">Writes the messages.</param>
    /// <param name="memory">Holds the invitation that waits for a yes.</param>
    public InviteDialog(
        Invitations invitations, InvitationDesk desk, InvitationLinks links, PersonOfTurn persons, PersonTexts texts, Replies replies, ConversationMemory memory)
        : base(nameof(InviteDialog))
    {
        (_invitations, _desk, _links, _persons, _texts, _replies, _memory) = (invitations, desk, links, persons, texts, replies, memory);
        AddDialog(new WaterfallDialog("steps", [AskAsync, InviteAsync]));
        AddDialog(new ConfirmPrompt(nameof(ConfirmPrompt)));
        InitialDialogId = "steps";
    }

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (InvitationDraft.Parse(await _memory.GetInvitationAsync(step.Context, cancellationToken)) is not { } draft)
        {
            return await EndAsync(step, Phrase.Of("Invite.Help"), cancellationToken);
        }

        var language = await _memory.GetLanguageAsync(step.Context, cancellationToken);
        var person = draft.ToPerson();
        var isKnown = await _invitations.FindAsync(person.Name, person.Delegation, cancellationToken) is not null;
        var key = isKnown ? "Invite.AskAgain" : draft.DelegationKind == DelegationKind.Other ? "Invite.AskUnknown" : "Invite.Ask";
        var ask = Phrase.Of(
            key,
            ("person", new Argument.Inner(_texts.Describe(person))), ("role", PersonTexts.Role(person.Role)), ("language", PersonTexts.Language(person.Language)),
            ("zone", new Argument.Verbatim(person.Zone)), ("count", new Argument.Number(Invitation.DefaultDays)));
        var options = new PromptOptions
        {
            Prompt = (Activity)_replies.Message(ask, language),
            RetryPrompt = (Activity)_replies.Message(Phrase.Of("StartOver.Retry"), language),
        };
        return await step.PromptAsync(nameof(ConfirmPrompt), options, cancellationToken);
    }

    private async Task<DialogTurnResult> InviteAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = InvitationDraft.Parse(await _memory.GetInvitationAsync(step.Context, cancellationToken));
        if (draft is null || !(bool)step.Result)
        {
            return await EndAsync(step, Phrase.Of("Invite.NotDone"), cancellationToken);
        }

        // The role may have been taken away between question and answer.
        var who = await _persons.FindAsync(step.Context, cancellationToken);
        if (!PeopleRules.May(who.Role, PeopleRules.Inviting(draft.Role)))
        {
            return await EndAsync(step, Phrase.Of("People.OrganizersOnly"), cancellationToken);
        }

        var issued = await _invitations.InviteAsync(draft.ToPerson(), Duration.FromDays(Invitation.DefaultDays), who.Person?.Id, cancellationToken);
        await _desk.NoteAsync(step.Context, [issued.Person], cancellationToken);
        var done = Phrase.Of("Invite.Done", ("name", new Argument.Verbatim(issued.Person.Name)), ("until", new Argument.Date(InvitationDay.Of(issued.Invitation.ExpiresAt))));
        return await EndAsync(step, done, cancellationToken, _links.Write(issued.Token));
    }

    private async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, Phrase phrase, CancellationToken cancellationToken, Uri? link = null)
    {
        var language = await _memory.GetLanguageAsync(step.Context, cancellationToken);
        await _memory.SetInvitationAsync(step.Context, string.Empty, cancellationToken);
        var message = _replies.Message(phrase, language);

        // Written as a link: a token may have characters that Markdown reads as emphasis.
        message.Text += link is null ? string.Empty : $"\n\n[{Escaping.Escape(link.ToString(), Markup.Markdown)}]({link})";
        await step.Context.SendActivityAsync(message, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }
}
