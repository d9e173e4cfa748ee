using ConsultBot.Core.Calendars;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Reading;
using ConsultBot.Core.Workshops.Telling;
using NodaTime;

namespace ConsultBot.Bot.Workshops;

/// <summary>Registers, withdraws and declines, for the person who writes.</summary>
public sealed class WorkshopSeats(IWorkshopStore store, WorkshopWording wording)
{
    internal async Task<WorkshopReply> ServeAsync(WorkshopTurn turn, CancellationToken cancellationToken)
    {
        var open = turn.Request.Candidates.Where(workshop => workshop.Status != WorkshopStatus.Draft || turn.Reader.IsOrganizer).ToList();
        if (open is not [var workshop])
        {
            return WhichWorkshop.Ask(turn, open, wording.Telling);
        }

        var (person, now) = (turn.Reader.Person, turn.Reader.Now);
        var outcome = await store.DecideAsync(
            workshop.Id,
            book => turn.Request.Act switch
            {
                WorkshopAct.Register => book.Register(person.Id, person.Delegation, turn.Request.Function ?? person.Function, null, now),
                WorkshopAct.Decline => book.Release(person.Id, RegistrationStatus.Declined, now),
                _ => book.Release(person.Id, RegistrationStatus.Withdrawn, now),
            },
            cancellationToken);
        var talk = turn.Talk with { Focus = workshop.Id, IsFresh = true };
        if (outcome is null)
        {
            return WorkshopReply.Of(talk, NoticeLine.Of("Workshop.Unknown"));
        }

        var position = outcome.Place?.Status == RegistrationStatus.Waiting && await store.FindAsync(workshop.Id, cancellationToken) is { } state
            ? state.Registrations.Where(row => row.Status == RegistrationStatus.Waiting).TakeWhile(row => row.Participant != person.Id).Count() + 1
            : 0;
        return new WorkshopReply([.. Lines(turn, workshop, outcome, position)], talk);
    }

    private IEnumerable<NoticeLine> Lines(WorkshopTurn turn, Workshop workshop, RegistrationOutcome outcome, int position)
    {
        var title = WorkshopTelling.Title(workshop);
        if (outcome.Refusal is { } refusal)
        {
            yield return Refused(refusal, workshop, outcome.When, turn.Reader);
            yield break;
        }

        if (turn.Request.Act != WorkshopAct.Register)
        {
            var key = outcome.Changed.Count > 0 ? "Workshop.Seat." + outcome.Place!.Status : "Workshop.Seat.None";
            yield return NoticeLine.Of(key, ("title", title));
            foreach (var delegation in outcome.Promoted.Select(row => wording.Of(row.Delegation)))
            {
                yield return NoticeLine.Of("Workshop.Seat.Promoted", ("delegation", delegation));
            }

            yield break;
        }

        if (outcome.Place!.Status == RegistrationStatus.Waiting)
        {
            yield return NoticeLine.Of("Workshop.Seat.Waiting", ("title", title), ("position", new Argument.Number(position)));
            yield break;
        }

        yield return NoticeLine.Of(outcome.IsRepeated ? "Workshop.Seat.Already" : "Workshop.Seat.Registered", ("title", title), ("delegation", wording.Of(turn.Reader.Person.Delegation)));
        if (workshop.Time is { } time)
        {
            yield return WorkshopTelling.When(time);
        }

        yield return wording.Telling.Where(workshop.Place);
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
