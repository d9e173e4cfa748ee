using ConsultBot.Bot.Answers;
using ConsultBot.Bot.Conversations;
using ConsultBot.Bot.Dialogs;
using ConsultBot.Core.People;
using ConsultBot.Core.People.Reading;
using ConsultBot.Core.Questions.Answers;
using Microsoft.Bot.Builder.Dialogs;

namespace ConsultBot.Bot.People;

/// <summary>Does what a sentence about people asks, as far as the one who asks may.</summary>
public sealed class PeopleRequests(
    PeopleReading reading, PersonOfTurn persons, PersonDesk desk, InvitationDesk invitations, Replies replies, ConversationMemory memory, AuditTrail audit)
{
    /// <returns>Null when the message is no such sentence, or to the one who asks only a question like any other: nothing was said.</returns>
    public async Task<DialogTurnResult?> TryServeAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (reading.Find(dc.Context.Activity.Text) is not { } request)
        {
            return null;
        }

        var who = await persons.FindAsync(dc.Context, cancellationToken);
        await NoteAsync(dc, who, request.Kind, cancellationToken);
        switch (request.Kind)
        {
            // To everybody else "the participants" are those of a process.
            case PeopleRequestKind.List when !PeopleRules.May(who.Role, PersonAction.List):
                return null;
            case PeopleRequestKind.ForgetMe:
                return await dc.ReplaceDialogAsync(nameof(ForgetMeDialog), null, cancellationToken);
            case PeopleRequestKind.Invite or PeopleRequestKind.InviteHelp:
                return await PrepareAsync(dc, who, request, cancellationToken);
            case PeopleRequestKind.WhoAmI:
                await dc.Context.SendActivityAsync(await desk.WhoAmIAsync(dc.Context, who, cancellationToken), cancellationToken);
                break;
            case PeopleRequestKind.MyData:
                await dc.Context.SendActivityAsync(await desk.MyDataAsync(dc.Context, who, cancellationToken), cancellationToken);
                break;
            case PeopleRequestKind.Correct or PeopleRequestKind.CorrectHelp:
                await dc.Context.SendActivityAsync(await desk.CorrectAsync(dc.Context, who, request, cancellationToken), cancellationToken);
                break;
            case PeopleRequestKind.List:
                await dc.Context.SendActivityAsync(await invitations.ListAsync(dc.Context, cancellationToken), cancellationToken);
                break;
            default:
                await SayAsync(dc, await invitations.RevokeAsync(dc.Context, who, request, cancellationToken), cancellationToken);
                break;
        }

        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private Task NoteAsync(DialogContext dc, TurnPerson who, PeopleRequestKind kind, CancellationToken cancellationToken)
    {
        var mayManage = PeopleRules.May(who.Role, PersonAction.List);
        var action = kind switch
        {
            PeopleRequestKind.MyData => "export own data",
            PeopleRequestKind.Correct => "correct own data",
            PeopleRequestKind.List when mayManage => "list participants",
            PeopleRequestKind.Invite => mayManage ? "invite" : "invite refused",
            PeopleRequestKind.Revoke => mayManage ? "revoke invitation" : "revoke invitation refused",
            _ => null,
        };
        return action is null ? Task.CompletedTask : audit.NoteAsync(dc.Context, action, string.Empty, cancellationToken);
    }

    private async Task<DialogTurnResult> PrepareAsync(DialogContext dc, TurnPerson who, PeopleRequest request, CancellationToken cancellationToken)
    {
        var (draft, problem) = await invitations.PrepareAsync(dc.Context, who, request, cancellationToken);
        if (draft is null)
        {
            await SayAsync(dc, problem!, cancellationToken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        await memory.SetInvitationAsync(dc.Context, draft.ToJson(), cancellationToken);
        return await dc.ReplaceDialogAsync(nameof(InviteDialog), null, cancellationToken);
    }

    private async Task SayAsync(DialogContext dc, Phrase phrase, CancellationToken cancellationToken)
    {
        var language = await memory.GetLanguageAsync(dc.Context, cancellationToken);
        await dc.Context.SendActivityAsync(replies.Message(phrase, language), cancellationToken);
    }
}
