using ConsultBot.Core.Calendars;
using ConsultBot.Core.People;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Checks;
using ConsultBot.Core.Workshops.Hosts;
using ConsultBot.Core.Workshops.Reading;
using ConsultBot.Core.Workshops.Telling;
using NodaTime;

namespace ConsultBot.Bot.Workshops;

/// <summary>Finds times at which delegations could meet: those that are named; else those of the workshop that is meant; else those of everybody who takes part.</summary>
public sealed class MeetingTimes(IWorkshopStore store, IPeople people, HostBook hosts, WorkshopWording wording, IDateTimeZoneProvider zones)
{
    private const int MostSlots = 5;
    private const int MostDays = 31;
    private const int MostHours = 12;

    internal async Task<WorkshopReply> FindAsync(WorkshopTurn turn, CancellationToken cancellationToken)
    {
        var talk = turn.Talk with { IsFresh = true };
        if (!turn.Reader.IsOrganizer)
        {
            return WorkshopReply.Of(talk, NoticeLine.Of("Workshop.OnlyOrganizers"));
        }

        var named = new DelegationList(wording.Names).In(turn.Request.Text ?? string.Empty);
        var workshop = named.Count == 0 ? turn.Request.Workshop : null;
        var zonesOf = named.Count > 0 ? ZonesOf(named.Select(delegation => delegation.Key)) : await ZonesAsync(workshop, cancellationToken);
        var days = turn.Request.When.Days ?? turn.Request.When.Period ?? workshop?.Time?.Days;
        if (days is null || days.Days > MostDays || zonesOf.Count == 0)
        {
            return WorkshopReply.Of(talk, NoticeLine.Of(zonesOf.Count == 0 ? "Workshop.Slots.NoDelegations" : "Workshop.Slots.NoDays"));
        }

        var length = LengthOf(turn.Request);
        var earlier = turn.Visible.Where(other => other.Id != workshop?.Id && other is { Status: WorkshopStatus.Held, Time: not null }).Select(other => other.Time!.StartInstant(zones)).ToList();
        var slots = MeetingSlots.Find(days, length, zonesOf, earlier, turn.Reader.Zone.Id, MostSlots, zones);
        return WorkshopReply.Of(
            workshop is null ? talk : talk with { Focus = workshop.Id },
            [NoticeLine.Of("Workshop.Slots", ("minutes", new Argument.Number((int)length.TotalMinutes))), .. slots.Select(slot => Slot(slot, turn.Reader))]);
    }

    private static Duration LengthOf(WorkshopRequest request) => request switch
    {
        { Number: > 0 and var minutes } when request.Has(WorkshopMark.Minutes) => Duration.FromMinutes(Math.Min(minutes, MostHours * 60)),
        { Number: > 0 and <= MostHours and var hours } => Duration.FromHours(hours),
        _ => Duration.FromHours(2),
    };

    private async Task<IReadOnlyList<string>> ZonesAsync(Workshop? workshop, CancellationToken cancellationToken)
    {
        if (workshop is not null && await store.FindAsync(workshop.Id, cancellationToken) is { } state
            && ZonesOf(state.Registrations.Select(row => row.Delegation.Key).Concat(workshop.Invited)) is { Count: > 0 } known)
        {
            return known;
        }

        // A delegation counts once, however many of its people take part.
        var delegates = (await people.ListAsync(cancellationToken)).Where(person => person.Role == PersonRole.Delegate);
        return [.. delegates.GroupBy(person => person.Delegation.Key).Select(group => FindZone(group.Key) ?? group.First().Zone)];
    }

    private List<string> ZonesOf(IEnumerable<string> delegations) => [.. delegations.Distinct().Select(FindZone).OfType<string>()];

    private string? FindZone(string delegation) => delegation.StartsWith("State:", StringComparison.Ordinal) ? hosts.FindZone(delegation["State:".Length..]) : null;

    private static NoticeLine Slot(MeetingSlot slot, WorkshopReader reader)
    {
        var own = slot.Start.InZone(reader.Zone);
        var local = slot.Local.OrderBy(pair => pair.Value).Select(pair => new Argument.Inner(Phrase.Of("Workshop.Slot.Local", ("zone", new Argument.Verbatim(pair.Key)), ("time", new Argument.Clock(pair.Value.TimeOfDay)))));
        return NoticeLine.Item(
            "Workshop.Slot", ("days", new Argument.Days(DateSpan.Of(own.Date))), ("time", new Argument.Clock(own.TimeOfDay)), ("zone", new Argument.Verbatim(reader.Zone.Id)),
            ("score", new Argument.Number(slot.Score)), ("outside", new Argument.Number(slot.Outside)), ("local", new Argument.Series([.. local], Sorted: false)));
    }
}
