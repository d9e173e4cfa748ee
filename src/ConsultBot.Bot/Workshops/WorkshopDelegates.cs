using ConsultBot.Core.People;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Reading;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Reading;
using ConsultBot.Core.Workshops.Telling;

namespace ConsultBot.Bot.Workshops;

/// <summary>Seats for others: a delegation's head and alternate name its delegates, organizers anybody; organizers enter who was there and which visa letters went out.</summary>
public sealed class WorkshopDelegates(IWorkshopStore store, IPeople people, WorkshopWording wording)
{
    /// <summary>Rows that one commit of the store takes.</summary>
    private const int AtOnce = 90;

    internal async Task<WorkshopReply> ServeAsync(WorkshopTurn turn, CancellationToken cancellationToken)
    {
        var open = turn.Request.Candidates.Where(workshop => workshop.Status != WorkshopStatus.Draft || turn.Reader.IsOrganizer).ToList();
        if (FindRefusal(turn) is { } refusal)
        {
            return WorkshopReply.Of(turn.Talk, NoticeLine.Of(refusal));
        }

        if (open is not [var workshop])
        {
            return WhichWorkshop.Ask(turn, open, wording.Telling);
        }

        var (named, unknown) = await NamedAsync(turn, cancellationToken);
        var talk = turn.Talk with { Focus = workshop.Id, IsFresh = true };
        if (unknown is not null)
        {
            return WorkshopReply.Of(talk, unknown);
        }

        var lines = turn.Request.Act switch
        {
            WorkshopAct.NameDelegate or WorkshopAct.ReleaseDelegate => await SeatAsync(turn, workshop, named[0], cancellationToken),
            WorkshopAct.VisaSent => await LettersAsync(workshop, named, cancellationToken),
            _ => await AttendanceAsync(turn, workshop, named, cancellationToken),
        };
        return new WorkshopReply([.. lines], talk) { NamesOf = named.Count > 0 ? workshop.Id : null };
    }

    /// <summary>Decided by the person's own function and role, never by a name that somebody writes.</summary>
    private static string? FindRefusal(WorkshopTurn turn) => (turn.Request.Act, turn.Reader) switch
    {
        (_, { IsOrganizer: true }) => null,
        (WorkshopAct.NameDelegate or WorkshopAct.ReleaseDelegate, { Person.Function: DelegationFunction.Head or DelegationFunction.Alternate }) => null,
        (WorkshopAct.NameDelegate or WorkshopAct.ReleaseDelegate, _) => "Workshop.Delegate.OnlyHeads",
        _ => "Workshop.OnlyOrganizers",
    };

    /// <summary>To a head of delegation nobody else's people exist.</summary>
    private async Task<(List<Participant> Named, NoticeLine? Unknown)> NamedAsync(WorkshopTurn turn, CancellationToken cancellationToken)
    {
        var reader = turn.Reader;
        var all = turn.Request.People.Count == 0 ? [] : (await people.ListAsync(cancellationToken)).Where(person => reader.IsOrganizer || person.Delegation.Key == reader.Person.Delegation.Key).ToList();
        var named = new List<Participant>();
        foreach (var name in turn.Request.People)
        {
            // The name as it stands comes first: "de" and what follows it may be part of it.
            var (alone, delegation) = Called(all, name).Any() ? (name, null) : new DelegationList(wording.Names).Closing(name);
            if (Called(all, alone).Where(person => delegation is null || person.Delegation.Key == delegation.Key).ToList() is not [var only])
            {
                return ([], Unknown(turn, alone, delegation));
            }

            named.Add(only);
        }

        return (named, null);
    }

    /// <summary>By the whole name, else by a part of it: the reply says whom it took.</summary>
    private static IEnumerable<Participant> Called(List<Participant> all, string name)
    {
        var words = Tokenizer.Words(name);
        var called = all.Where(person => Tokenizer.Words(person.Name).SequenceEqual(words)).ToList();
        return called.Count > 0 ? called : all.Where(person => words.Length > 0 && words.All(Tokenizer.Words(person.Name).Contains));
    }

    private NoticeLine Unknown(WorkshopTurn turn, string name, Delegation? delegation) => (turn.Reader.IsOrganizer, delegation) switch
    {
        (false, _) => NoticeLine.Of("Workshop.Delegate.NotOfYours", ("name", new Argument.Verbatim(name))),
        (true, { } of) => NoticeLine.Of("Workshop.Delegate.UnknownOf", ("name", new Argument.Verbatim(name)), ("delegation", wording.Of(of))),
        _ => NoticeLine.Of("Workshop.Delegate.Unknown", ("name", new Argument.Verbatim(name))),
    };

    private async Task<IEnumerable<NoticeLine>> SeatAsync(WorkshopTurn turn, Workshop workshop, Participant person, CancellationToken cancellationToken)
    {
        var (by, now) = (turn.Reader.Person.Id == person.Id ? null : turn.Reader.Person.Id, turn.Reader.Now);
        var isNaming = turn.Request.Act == WorkshopAct.NameDelegate;
        var outcome = await store.DecideAsync(
            workshop.Id,
            book => isNaming ? book.Register(person.Id, person.Delegation, turn.Request.Function ?? person.Function, by, now) : book.Release(person.Id, RegistrationStatus.Withdrawn, now),
            cancellationToken);
        var (title, name) = (WorkshopTelling.Title(workshop), new Argument.Verbatim(person.Name));
        return outcome switch
        {
            null => [NoticeLine.Of("Workshop.Unknown")],
            { Refusal: { } refusal } => [NoticeLine.Of("Workshop.Delegate.Refused." + refusal, ("title", title))],
            { Changed.Count: 0 } => [NoticeLine.Of(isNaming ? "Workshop.Delegate.Already" : "Workshop.Delegate.NoPlace", ("name", name), ("title", title))],
            { Place: { } place } => [NoticeLine.Of("Workshop.Delegate." + place.Status, ("name", name), ("title", title), ("delegation", wording.Of(place.Delegation))), .. wording.Promoted(outcome)],
            _ => [],
        };
    }

    private async Task<IEnumerable<NoticeLine>> LettersAsync(Workshop workshop, List<Participant> named, CancellationToken cancellationToken)
    {
        var ids = named.Count > 0 ? [.. named.Select(person => person.Id)]
            : (await store.FindAsync(workshop.Id, cancellationToken))?.Registrations.Where(row => row.Visa == VisaLetter.Requested).Select(row => row.Participant).OfType<string>().ToList() ?? [];
        var sent = 0;
        foreach (var id in ids)
        {
            sent += (await store.DecideAsync(workshop.Id, book => book.SetVisa(id, VisaLetter.Sent), cancellationToken))?.Changed.Count ?? 0;
        }

        return [NoticeLine.Of("Workshop.Visa.Sent", ("count", new Argument.Number(sent)), ("title", WorkshopTelling.Title(workshop)))];
    }

    private async Task<IEnumerable<NoticeLine>> AttendanceAsync(WorkshopTurn turn, Workshop workshop, List<Participant> named, CancellationToken cancellationToken)
    {
        if (workshop.Status != WorkshopStatus.Held)
        {
            return [NoticeLine.Of("Workshop.Ask.NotHeld")];
        }

        var everyone = turn.Request.Has(WorkshopMark.Everyone);
        if (!everyone && named.Count == 0)
        {
            return [NoticeLine.Of("Workshop.Attendance.Who")];
        }

        var ids = named.Select(person => person.Id).ToHashSet(StringComparer.Ordinal);
        var were = turn.Request.Act == WorkshopAct.MarkAttended;
        await EnterAsync(workshop.Id, everyone ? null : ids, were, cancellationToken);
        if (everyone && ids.Count > 0)
        {
            await EnterAsync(workshop.Id, ids, !were, cancellationToken);
        }

        var rows = (await store.FindAsync(workshop.Id, cancellationToken))?.Registrations.Where(row => row.Status == RegistrationStatus.Registered).ToList() ?? [];
        return [NoticeLine.Of("Workshop.Attendance.Entered", ("there", new Argument.Number(rows.Count(row => row.Attended == true))), ("total", new Argument.Number(rows.Count)),
            ("open", new Argument.Number(rows.Count(row => row.Attended is null))))];
    }

    private async Task EnterAsync(string workshop, HashSet<string>? ids, bool were, CancellationToken cancellationToken)
    {
        while ((await store.DecideAsync(workshop, book => book.SetAttendance(ids, were, AtOnce), cancellationToken))?.Changed.Count == AtOnce)
        {
        }
    }
}
