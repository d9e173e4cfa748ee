using ConsultBot.Core.Calendars;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Reading;
using ConsultBot.Core.Workshops.Telling;
using NodaTime;

namespace ConsultBot.Bot.Workshops;

/// <summary>Registers, withdraws, declines, confirms, for the person who writes.</summary>
public sealed class WorkshopSeats(IWorkshopStore store, LateChanges late, WorkshopWording wording)
{
    internal async Task<WorkshopReply> ServeAsync(WorkshopTurn turn, CancellationToken cancellationToken)
    {
        var open = await CandidatesAsync(turn, cancellationToken);
        if (open is not [var workshop])
        {
            return WhichWorkshop.Ask(turn, open, wording.Telling);
        }

        var person = turn.Reader.Person;
        var outcome = await store.DecideAsync(workshop.Id, book => Decide(turn, book), cancellationToken);
        var talk = turn.Talk with { Focus = workshop.Id, IsFresh = true };
        if (outcome is null)
        {
            return WorkshopReply.Of(talk, NoticeLine.Of("Workshop.Unknown"));
        }

        if (await late.FindAsync(turn, workshop, outcome, cancellationToken) is { } passedOn)
        {
            return new WorkshopReply([.. outcome.Refusal is null ? Lines(turn, workshop, outcome, 0) : [], .. passedOn], talk);
        }

        var position = outcome.Place?.Status == RegistrationStatus.Waiting && await store.FindAsync(workshop.Id, cancellationToken) is { } state
            ? state.Registrations.Where(row => row.Status == RegistrationStatus.Waiting).TakeWhile(row => row.Participant != person.Id).Count() + 1
            : 0;
        return new WorkshopReply([.. Lines(turn, workshop, outcome, position)], talk);
    }

    private static RegistrationOutcome Decide(WorkshopTurn turn, RegistrationBook book)
    {
        var (person, now) = (turn.Reader.Person, turn.Reader.Now);
        return turn.Request.Act switch
        {
            WorkshopAct.Register => book.Register(person.Id, person.Delegation, turn.Request.Function ?? person.Function, null, now),
            WorkshopAct.Decline => book.Release(person.Id, RegistrationStatus.Declined, now),
            WorkshopAct.ConfirmPlace => book.Confirm(person.Id, now),
            WorkshopAct.VisaNeeded => book.SetVisa(person.Id, VisaLetter.Requested),
            _ => book.Release(person.Id, RegistrationStatus.Withdrawn, now),
        };
    }

    /// <summary>Where several workshops can be meant, what is about a place is about one where the writer has a place.</summary>
    private async Task<IReadOnlyList<Workshop>> CandidatesAsync(WorkshopTurn turn, CancellationToken cancellationToken)
    {
        var open = turn.Request.Candidates.Where(workshop => workshop.Status != WorkshopStatus.Draft || turn.Reader.IsOrganizer).ToList();
        if (open.Count < 2 || turn.Request.Act == WorkshopAct.Register)
        {
            return open;
        }

        var own = new List<Workshop>();
        foreach (var workshop in open)
        {
            var rows = (await store.FindAsync(workshop.Id, cancellationToken))?.Registrations ?? [];
            if (rows.Any(row => row.Participant == turn.Reader.Person.Id && row.Status is RegistrationStatus.Registered or RegistrationStatus.Waiting))
            {
                own.Add(workshop);
            }
        }

        return own.Count > 0 ? own : open;
    }

    private IEnumerable<NoticeLine> Lines(WorkshopTurn turn, Workshop workshop, RegistrationOutcome outcome, int position)
    {
        var title = WorkshopTelling.Title(workshop);
        if (outcome.Refusal is { } refusal)
        {
            return [Refused(refusal, workshop, outcome.When, turn.Reader)];
        }

        return turn.Request.Act switch
        {
            _ when outcome.Place is null => [NoticeLine.Of("Workshop.Seat.None", ("title", title))],
            WorkshopAct.Register when outcome.Place!.Status == RegistrationStatus.Waiting =>
                [NoticeLine.Of("Workshop.Seat.Waiting", ("title", title), ("position", new Argument.Number(position)))],
            WorkshopAct.Register => [
                NoticeLine.Of(outcome.IsRepeated ? "Workshop.Seat.Already" : "Workshop.Seat.Registered", ("title", title), ("delegation", wording.Of(turn.Reader.Person.Delegation))),
                .. workshop.Time is { } time ? [WorkshopTelling.When(time)] : Array.Empty<NoticeLine>(), wording.Telling.Where(workshop.Place)],
            WorkshopAct.ConfirmPlace => [NoticeLine.Of("Workshop.Seat.Confirmed", ("title", title))],
            WorkshopAct.VisaNeeded => [NoticeLine.Of("Workshop.Seat.VisaNoted", ("title", title))],
            _ => [NoticeLine.Of(outcome.Changed.Count > 0 ? "Workshop.Seat." + outcome.Place!.Status : "Workshop.Seat.None", ("title", title)), .. wording.Promoted(outcome)],
        };
    }

    private static NoticeLine Refused(RegistrationRefusal refusal, Workshop workshop, Instant? when, WorkshopReader reader)
    {
        var title = WorkshopTelling.Title(workshop);
        if (when is not { } moment)
        {
            return NoticeLine.Of("Workshop.Refusal." + refusal, ("title", title));
        }

        var local = moment.InZone(reader.Zone);
        return NoticeLine.Of(
            "Workshop.Refusal." + refusal, ("title", title), ("days", new Argument.Days(DateSpan.Of(local.Date))), ("time", new Argument.Clock(local.TimeOfDay)), ("zone", new Argument.Verbatim(reader.Zone.Id)));
    }
}
