using ConsultBot.Core.Calendars;
using ConsultBot.Core.Questions.Answers;

namespace ConsultBot.Core.Workshops.Telling;

/// <summary>Says what came of a workshop that was held: who was there, what was decided, what is to be followed up.</summary>
public static class OutcomeTelling
{
    /// <returns>Empty where the workshop was not held.</returns>
    public static IEnumerable<NoticeLine> Of(WorkshopState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Workshop.Status == WorkshopStatus.Held ? [.. Attendance(state), .. Decisions(state.Workshop), .. FollowUps(state.Workshop)] : [];
    }

    /// <summary>What is still to be entered.</summary>
    public static IEnumerable<NoticeLine> Missing(WorkshopState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var seated = Seated(state);
        if (seated.Count(row => row.Attended is null) is > 0 and var unknown)
        {
            yield return NoticeLine.Item("Workshop.Missing.Attendance", ("count", new Argument.Number(unknown)));
        }

        if (state.Workshop.Decisions.Count == 0)
        {
            yield return NoticeLine.Item("Workshop.Missing.Decisions");
        }

        foreach (var document in state.Workshop.Documents.Where(document => document.Status != DocumentStatus.Published))
        {
            yield return NoticeLine.Item("Workshop.Missing.Unpublished", ("title", new Argument.Verbatim(document.Title)));
        }
    }

    /// <summary>Counts only: names stand where the list of participants shows them.</summary>
    private static IEnumerable<NoticeLine> Attendance(WorkshopState state)
    {
        var seated = Seated(state);
        if (seated.Exists(row => row.Attended is not null))
        {
            var there = seated.Where(row => row.Attended == true).ToList();
            yield return NoticeLine.Heading("Workshop.Summary.Attendance");
            yield return NoticeLine.Item(
                "Workshop.Attendance.Count", ("count", new Argument.Number(there.Count)), ("total", new Argument.Number(seated.Count)),
                ("delegations", new Argument.Number(there.Select(row => row.Delegation.Key).Distinct().Count())));
        }
    }

    private static IEnumerable<NoticeLine> Decisions(Workshop workshop)
    {
        if (workshop.Decisions.Count > 0)
        {
            yield return NoticeLine.Heading("Workshop.Summary.Decisions");
        }

        for (var index = 0; index < workshop.Decisions.Count; index++)
        {
            yield return NoticeLine.Item("Workshop.Outcome.Decision", ("number", new Argument.Number(index + 1)), ("text", new Argument.Verbatim(workshop.Decisions[index])));
        }
    }

    private static IEnumerable<NoticeLine> FollowUps(Workshop workshop)
    {
        if (workshop.FollowUps.Count > 0)
        {
            yield return NoticeLine.Heading("Workshop.Summary.FollowUps");
        }

        for (var index = 0; index < workshop.FollowUps.Count; index++)
        {
            var item = workshop.FollowUps[index];
            var (number, text) = (new Argument.Number(index + 1), new Argument.Verbatim(item.Text));
            yield return item.IsDone ? NoticeLine.Item("Workshop.Outcome.Done", ("number", number), ("text", text))
                : item.Due is { } due ? NoticeLine.Item("Workshop.Outcome.Due", ("number", number), ("text", text), ("days", new Argument.Days(DateSpan.Of(due))))
                : NoticeLine.Item("Workshop.Outcome.Open", ("number", number), ("text", text));
        }
    }

    private static List<Registration> Seated(WorkshopState state) => [.. state.Registrations.Where(row => row.Status == RegistrationStatus.Registered)];
}
