using System.Globalization;
using ConsultBot.Bot.Answers;
using ConsultBot.Bot.Channels;
using ConsultBot.Bot.Conversations;
using ConsultBot.Bot.People;
using ConsultBot.Bot.Status;
using ConsultBot.Core.Enquiries;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Speaking;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Enquiries;

/// <summary>Where organizers list, answer and close questions to the secretariat, and hear how the service is. To everybody else the words about questions are a question like any other.</summary>
public sealed class OrganizerDesk(IEnquiries enquiries, IOrganizers organizers, RequestBook requests, Replies replies, ConversationMemory memory, AuditTrail audit, StatusDesk status)
{
    private const int MostListed = 20;

    private const int LongestAnswer = 4_000;

    /// <returns>False when the message is no organizer's request: nothing was said.</returns>
    public async Task<bool> TryServeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (await status.TryServeAsync(turn, cancellationToken))
        {
            return true;
        }

        var text = turn.Activity.Text;
        var wantsList = requests.Find(text) == Request.OpenQuestions;
        var toAnswer = requests.FindAtBeginning(text, Request.AnswerQuestion);
        var toClose = requests.FindAtBeginning(text, Request.CloseQuestion);
        if ((!wantsList && toAnswer is null && toClose is not { Text: "" })
            || Senders.FindIdentity(turn.Activity) is not { } sender || !await organizers.IsOrganizerAsync(sender, cancellationToken))
        {
            return false;
        }

        // On record before it is done: what a crash cuts off was at least asked for.
        var number = toAnswer?.Number ?? toClose?.Number;
        await audit.NoteAsync(
            turn, wantsList ? "list questions" : toAnswer is null ? "close question" : "answer question", number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty, cancellationToken);
        var language = await memory.GetLanguageAsync(turn, cancellationToken);
        var message = wantsList ? await ListAsync(language, cancellationToken)
            : replies.Message(
                toAnswer is { } answer ? await AnswerAsync(answer.Number, answer.Text, cancellationToken)
                    : Outcome(await enquiries.CloseAsync(toClose!.Value.Number, cancellationToken), toClose.Value.Number, "Desk.Closed"),
                language);
        await turn.SendActivityAsync(message, cancellationToken);
        return true;
    }

    private async Task<IMessageActivity> ListAsync(Language language, CancellationToken cancellationToken)
    {
        var open = await enquiries.ListAsync(openOnly: true, cancellationToken);
        if (open.Count == 0)
        {
            return replies.Message(Phrase.Of("Desk.None"), language);
        }

        var lead = Phrase.Of("Desk.List", ("count", new Argument.Number(open.Count)), ("example", new Argument.Number(open[0].Number)));
        Phrase[] more = open.Count > MostListed ? [Phrase.Of("Desk.More", ("count", new Argument.Number(open.Count - MostListed)))] : [];
        return replies.List(lead, [.. open.Take(MostListed).Select(EnquiryTexts.Line), .. more], language);
    }

    private async Task<Phrase> AnswerAsync(int number, string answer, CancellationToken cancellationToken) =>
        answer.Length == 0 ? Phrase.Of("Desk.AnswerMissing", ("number", new Argument.Number(number)))
        : answer.Length > LongestAnswer ? Phrase.Of("Desk.AnswerTooLong", ("count", new Argument.Number(answer.Length)), ("limit", new Argument.Number(LongestAnswer)))
        : Outcome(await enquiries.AnswerAsync(number, answer, cancellationToken), number, "Desk.Answered");

    private static Phrase Outcome(Settlement settlement, int number, string done) => Phrase.Of(
        settlement switch
        {
            Settlement.NotFound => "Desk.NotFound",
            Settlement.SettledBefore => "Desk.SettledBefore",
            _ => done,
        },
        ("number", new Argument.Number(number)));
}
