using System.Globalization;
using ConsultBot.Core.Calendars;
using NodaTime;
using NodaTime.Text;

namespace ConsultBot.Core.Workshops;

/// <summary>Tells two states of a workshop apart.</summary>
public static class WorkshopChanges
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <param name="before">The earlier state, or null for a new workshop.</param>
    /// <param name="after">The later state.</param>
    /// <returns>Every difference but the revision, in a fixed order.</returns>
    public static IReadOnlyList<WorkshopChange> Between(Workshop? before, Workshop after)
    {
        ArgumentNullException.ThrowIfNull(after);
        if (before is null)
        {
            return [new WorkshopChange(WorkshopField.Created, null, null, after.Title)];
        }

        return
        [
            .. Plain(before).Zip(Plain(after)).Where(pair => pair.First.Value != pair.Second.Value)
                .Select(pair => new WorkshopChange(pair.First.Field, null, pair.First.Value, pair.Second.Value)),
            .. Sessions(before.Sessions, after.Sessions),
            .. Documents(before.Documents, after.Documents),
            .. Texts(before.Decisions, after.Decisions, WorkshopField.DecisionAdded, WorkshopField.DecisionRemoved),
            .. FollowUps(before.FollowUps, after.FollowUps),
        ];
    }

    /// <summary>The later state with its revision: raised once where something that matters to attendance changed after the announcement.</summary>
    public static Workshop Revised(Workshop before, Workshop after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var raised = before.Status != WorkshopStatus.Draft && Between(before, after).Any(change => change.MattersToAttendance);
        return after with { Revision = before.Revision + (raised ? 1 : 0) };
    }

    private static IEnumerable<(WorkshopField Field, string? Value)> Plain(Workshop workshop)
    {
        yield return (WorkshopField.Title, workshop.Title);
        yield return (WorkshopField.Status, workshop.Status.ToString());
        yield return (WorkshopField.Days, workshop.Time is { } time ? Written(time.Days) : null);
        yield return (WorkshopField.Hours, workshop.Time is { } hours ? $"{Clock.Format(hours.Opens)}/{Clock.Format(hours.Closes)}" : null);
        yield return (WorkshopField.Zone, workshop.Time?.Zone);
        yield return (WorkshopField.Venue, workshop.Place.Venue);
        yield return (WorkshopField.Address, workshop.Place.Address);
        yield return (WorkshopField.City, workshop.Place.City);
        yield return (WorkshopField.HostState, workshop.Place.State);
        yield return (WorkshopField.OnlineLink, workshop.Place.OnlineLink?.AbsoluteUri);
        yield return (WorkshopField.Headings, Joined(workshop.Headings.Select(Number)));
        yield return (WorkshopField.Partners, Joined(workshop.Partners));
        yield return (WorkshopField.WorkingLanguages, Joined(workshop.WorkingLanguages));
        yield return (WorkshopField.Interpretation, Joined(workshop.Interpretation));
        yield return (WorkshopField.Capacity, workshop.Capacity is { } capacity ? Number(capacity) : null);
        yield return (WorkshopField.SeatsPerDelegation, workshop.SeatsPerDelegation is { } seats ? Number(seats) : null);
        yield return (WorkshopField.RegistrationOpens, Written(workshop.RegistrationOpens));
        yield return (WorkshopField.RegistrationCloses, Written(workshop.RegistrationCloses));
        yield return (WorkshopField.Visibility, workshop.Visibility.ToString());
        yield return (WorkshopField.ListVisibility, workshop.ListVisibility.ToString());
        yield return (WorkshopField.Invited, Joined(workshop.Invited));
        yield return (WorkshopField.Contact, workshop.Contact);
    }

    private static IEnumerable<WorkshopChange> Sessions(IReadOnlyList<WorkshopSession> before, IReadOnlyList<WorkshopSession> after)
    {
        foreach (var gone in before.Where(session => after.All(other => other.Id != session.Id)))
        {
            yield return new WorkshopChange(WorkshopField.SessionRemoved, gone.Title, When(gone), null);
        }

        foreach (var session in after)
        {
            if (before.FirstOrDefault(other => other.Id == session.Id) is not { } was)
            {
                yield return new WorkshopChange(WorkshopField.SessionAdded, session.Title, null, When(session));
                if (session is { Chair: { } chair, IsConfidential: false })
                {
                    yield return new WorkshopChange(WorkshopField.SessionChair, session.Title, null, chair);
                }

                continue;
            }

            if (When(was) != When(session))
            {
                yield return new WorkshopChange(WorkshopField.SessionTime, session.Title, When(was), When(session));
            }

            foreach (var change in Details(was, session))
            {
                yield return change;
            }
        }
    }

    /// <summary>Under the Chatham House Rule nothing is written of who spoke or presided.</summary>
    private static IEnumerable<WorkshopChange> Details(WorkshopSession was, WorkshopSession session)
    {
        var isOpen = !was.IsConfidential && !session.IsConfidential;
        if (was.Chair != session.Chair)
        {
            yield return new WorkshopChange(WorkshopField.SessionChair, session.Title, isOpen ? was.Chair : null, isOpen ? session.Chair : null);
        }

        if (!was.Speakers.SequenceEqual(session.Speakers))
        {
            yield return new WorkshopChange(WorkshopField.SessionSpeakers, session.Title, null, null);
        }

        if (Details(was) != Details(session))
        {
            yield return new WorkshopChange(WorkshopField.SessionDetails, session.Title, Details(was), Details(session));
        }
    }

    private static IEnumerable<WorkshopChange> Texts(IReadOnlyList<string> before, IReadOnlyList<string> after, WorkshopField added, WorkshopField removed) =>
    [
        .. before.Except(after).Select(text => new WorkshopChange(removed, text, null, null)),
        .. after.Except(before).Select(text => new WorkshopChange(added, text, null, null)),
    ];

    private static IEnumerable<WorkshopChange> FollowUps(IReadOnlyList<FollowUp> before, IReadOnlyList<FollowUp> after)
    {
        foreach (var gone in before.Where(item => after.All(other => other.Text != item.Text)))
        {
            yield return new WorkshopChange(WorkshopField.FollowUpRemoved, gone.Text, null, null);
        }

        foreach (var item in after)
        {
            var was = before.FirstOrDefault(other => other.Text == item.Text);
            if (was is null || was.Due != item.Due)
            {
                yield return new WorkshopChange(WorkshopField.FollowUpAdded, item.Text, null, item.Due is { } due ? Day(due) : null);
            }
            else if (was.IsDone != item.IsDone)
            {
                yield return new WorkshopChange(WorkshopField.FollowUpDone, item.Text, null, null);
            }
        }
    }

    private static IEnumerable<WorkshopChange> Documents(IReadOnlyList<WorkshopDocument> before, IReadOnlyList<WorkshopDocument> after)
    {
        foreach (var gone in before.Where(document => after.All(other => other.Id != document.Id)))
        {
            yield return new WorkshopChange(WorkshopField.DocumentRemoved, gone.Title, Details(gone), null);
        }

        foreach (var document in after)
        {
            var was = before.FirstOrDefault(other => other.Id == document.Id);
            if (was is null)
            {
                yield return new WorkshopChange(WorkshopField.DocumentAdded, document.Title, null, Details(document));
            }
            else if (was != document)
            {
                yield return new WorkshopChange(WorkshopField.DocumentDetails, document.Title, Details(was), Details(document));
            }
        }
    }

    private static string When(WorkshopSession session) => $"{Day(session.Day)} {Clock.Format(session.From)}/{Clock.Format(session.To)}";

    private static string Details(WorkshopSession session) => string.Join(
        "; ", [session.Title, .. session.Documents, session.IsParallel ? "parallel" : "", session.IsConfidential ? "confidential" : ""]);

    private static string Details(WorkshopDocument document) =>
        string.Join("; ", document.Title, document.Language, document.Due is { } due ? Day(due) : "", document.Link?.AbsoluteUri ?? "", document.Status.ToString());

    private static string Written(DateSpan days) => days.IsOneDay ? Day(days.First) : $"{Day(days.First)}/{Day(days.Last)}";

    private static string? Written(Instant? moment) => moment is { } at ? InstantPattern.General.Format(at) : null;

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Joined(IEnumerable<string> items) => string.Join("; ", items) is { Length: > 0 } text ? text : null;
}
