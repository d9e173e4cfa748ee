using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Telling;

namespace ConsultBot.Bot.Workshops;

/// <summary>Answers what is still open: what is missing, how many seats are left, whom to ask.</summary>
internal static class OpenPoints
{
    public static IReadOnlyList<NoticeLine> Missing(WorkshopState state, WorkshopReader reader, WorkshopWording wording) =>
    [
        NoticeLine.Heading("Workshop.Title", ("title", WorkshopTelling.Title(state.Workshop))),
        NoticeLine.Heading("Workshop.Summary.Missing"),
        .. wording.Summary.Missing(state, reader).DefaultIfEmpty(NoticeLine.Item("Workshop.Missing.Nothing")),
    ];

    public static IReadOnlyList<NoticeLine> Seats(WorkshopState state)
    {
        var title = ("title", (Argument)WorkshopTelling.Title(state.Workshop));
        var (seated, waiting) = (Count(state, RegistrationStatus.Registered), Count(state, RegistrationStatus.Waiting));
        NoticeLine[] waits = waiting > 0 ? [NoticeLine.Item("Workshop.Participants.Waiting", ("count", new Argument.Number(waiting)))] : [];
        return state.Workshop.Capacity is { } capacity
            ? [NoticeLine.Of("Workshop.SeatsLeft", title, ("free", new Argument.Number(Math.Max(0, capacity - seated))), ("total", new Argument.Number(capacity))), .. waits]
            : [NoticeLine.Of("Workshop.SeatsLeft.NoLimit", title), .. waits];
    }

    public static IReadOnlyList<NoticeLine> Contact(Workshop workshop)
    {
        var title = ("title", (Argument)WorkshopTelling.Title(workshop));
        return workshop.Contact is { } contact ? [NoticeLine.Of("Workshop.Contact", title, ("name", new Argument.Verbatim(contact)))] : [NoticeLine.Of("Workshop.Contact.None", title)];
    }

    private static int Count(WorkshopState state, RegistrationStatus status) => state.Registrations.Count(row => row.Status == status);
}
