using ConsultBot.Bot.Channels;
using ConsultBot.Bot.Conversations;
using ConsultBot.Bot.Enquiries;
using ConsultBot.Core.Calendars;
using ConsultBot.Core.Enquiries;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Reading;
using ConsultBot.Core.Workshops.Telling;
using Microsoft.Extensions.Options;

namespace ConsultBot.Bot.Workshops;

/// <summary>Passes on to the organizers what comes after registration has closed: a wish to register, which they decide, and a withdrawal, which they should know of.</summary>
public sealed class LateChanges(IEnquiries enquiries, ConversationMemory memory, WorkshopMessages messages, WorkshopWording wording, IOptions<EnquiryOptions> options)
{
    /// <returns>What to say of it, or null where nothing is late.</returns>
    internal async Task<IReadOnlyList<NoticeLine>?> FindAsync(WorkshopTurn turn, Workshop workshop, RegistrationOutcome outcome, CancellationToken cancellationToken)
    {
        if (FindKey(turn, workshop, outcome) is not { } key)
        {
            return null;
        }

        var reader = turn.Reader;
        var text = NoticeLine.Of(
            key, ("title", WorkshopTelling.Title(workshop)), ("name", new Argument.Verbatim(reader.Person.Name)), ("delegation", wording.Of(reader.Person.Delegation)));
        var kept = await enquiries.PassOnAsync(
            Senders.ConversationOf(turn.Context.Activity), messages.Write([text], turn.Language, Messages.Markup.Plain), turn.Language, options.Value.MaxOpen, cancellationToken);
        if (kept.Number is not { } number)
        {
            return outcome.Refusal is null ? [] : null;
        }

        await memory.SetHasEnquiriesAsync(turn.Context, true, cancellationToken);
        return [.. Closed(workshop, outcome, reader), NoticeLine.Of("Workshop.Late.PassedOn", ("number", new Argument.Number(number)))];
    }

    /// <summary>The organizers of a workshop hear of their own changes without being written to.</summary>
    private static string? FindKey(WorkshopTurn turn, Workshop workshop, RegistrationOutcome outcome) =>
        outcome.Refusal == RegistrationRefusal.Closed ? "Workshop.Late.Register"
        : turn.Reader.IsOrganizer || outcome.Changed.Count == 0 || workshop.RegistrationCloses is not { } closes || turn.Reader.Now < closes ? null
        : turn.Request.Act is WorkshopAct.Withdraw or WorkshopAct.Decline ? "Workshop.Late.Withdraw"
        : null;

    private static IEnumerable<NoticeLine> Closed(Workshop workshop, RegistrationOutcome outcome, WorkshopReader reader)
    {
        if (outcome is { Refusal: not null, When: { } moment })
        {
            var local = moment.InZone(reader.Zone);
            yield return NoticeLine.Of(
                "Workshop.Late.Closed", ("title", WorkshopTelling.Title(workshop)), ("days", new Argument.Days(DateSpan.Of(local.Date))), ("time", new Argument.Clock(local.TimeOfDay)),
                ("zone", new Argument.Verbatim(reader.Zone.Id)));
        }
    }
}
