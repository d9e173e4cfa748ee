using ConsultBot.Core.Workshops.Publishing;
using ConsultBot.Web.ChatPage;

namespace ConsultBot.Web.Workshops;

/// <summary>Serves what became of the reminders of a workshop, to organizers.</summary>
internal static class ReminderEndpoints
{
    public static Task<IResult> AllAsync(
        HttpContext context, string id, PageDoor door, VisibleWorkshops visible, ReminderRows rows, RemindersPage page, CancellationToken cancellationToken) => WorkshopEndpoints.ForOrganizersAsync(
            context, id, door, visible,
            async (reader, state) =>
            {
                SecurityHeaders.WriteForLivePage(context.Response.Headers);
                return PageFrame.Html(page.Write(reader, state.Workshop, await rows.ReadAsync(id, cancellationToken)));
            },
            cancellationToken);

    public static Task<IResult> OneAsync(
        HttpContext context, string id, string reminder, PageDoor door, VisibleWorkshops visible, ReminderRows rows, RemindersPage page, CancellationToken cancellationToken) =>
        WorkshopEndpoints.ForOrganizersAsync(
            context, id, door, visible,
            async (reader, state) =>
            {
                if ((await rows.ReadAsync(id, cancellationToken)).FirstOrDefault(row => row.Reminder.Id == reminder) is not { } found)
                {
                    return door.NotFound(reader);
                }

                SecurityHeaders.WriteForLivePage(context.Response.Headers);
                return PageFrame.Html(page.Write(reader, state.Workshop, found));
            },
            cancellationToken);

    public static Task<IResult> FileAsync(
        HttpContext context, string id, PageDoor door, VisibleWorkshops visible, ReminderRows rows, RemindersFile file, CancellationToken cancellationToken) => WorkshopEndpoints.ForOrganizersAsync(
            context, id, door, visible,
            async (reader, _) =>
            {
                await door.NoteExportAsync(reader, "reminders.csv", id, cancellationToken);
                return Results.File(file.Write(await rows.ReadAsync(id, cancellationToken), reader.Language), "text/csv; charset=utf-8", "reminders.csv");
            },
            cancellationToken);
}
