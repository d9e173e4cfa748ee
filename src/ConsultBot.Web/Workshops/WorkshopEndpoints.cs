using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Publishing;

namespace ConsultBot.Web.Workshops;

/// <summary>Serves the pages and files of workshops.</summary>
internal static class WorkshopEndpoints
{
    public static Task<IResult> OverviewAsync(HttpContext context, PageDoor door, VisibleWorkshops visible, OverviewPage page, CancellationToken cancellationToken) =>
        door.OpenAsync(context, async reader => PageFrame.Html(page.Write(reader, await visible.ListAsync(reader.Reader, cancellationToken))), cancellationToken);

    public static Task<IResult> SummaryAsync(HttpContext context, string id, PageDoor door, VisibleWorkshops visible, SummaryPage page, CancellationToken cancellationToken) =>
        ShowAsync(context, id, door, visible, async (reader, state) => PageFrame.Html(await page.WriteAsync(reader, state, cancellationToken)), cancellationToken);

    public static Task<IResult> BadgesAsync(
        HttpContext context, string id, PageDoor door, VisibleWorkshops visible, ParticipantRows rows, BadgesPage page, CancellationToken cancellationToken) =>
        ForOrganizersAsync(
            context, id, door, visible,
            async (reader, state) =>
            {
                await door.NoteExportAsync(reader, "badges", id, cancellationToken);
                return PageFrame.Html(page.Write(reader, state.Workshop, await rows.ReadAsync(reader.Language, state, cancellationToken)));
            },
            cancellationToken);

    public static Task<IResult> ParticipantsAsync(
        HttpContext context, string id, PageDoor door, VisibleWorkshops visible, ParticipantRows rows, ParticipantsFile file, CancellationToken cancellationToken) =>
        ForOrganizersAsync(
            context, id, door, visible,
            async (reader, state) =>
            {
                await door.NoteExportAsync(reader, "participants.csv", id, cancellationToken);
                return Results.File(file.Write(await rows.ReadAsync(reader.Language, state, cancellationToken), reader.Language), "text/csv; charset=utf-8", "participants.csv");
            },
            cancellationToken);

    internal static Task<IResult> ForOrganizersAsync(
        HttpContext context, string id, PageDoor door, VisibleWorkshops visible, Func<PageReader, WorkshopState, Task<IResult>> serve, CancellationToken cancellationToken) =>
        ShowAsync(context, id, door, visible, (reader, state) => reader.Reader.IsOrganizer ? serve(reader, state) : door.OrganizersOnlyAsync(reader, cancellationToken), cancellationToken);

    private static Task<IResult> ShowAsync(
        HttpContext context, string id, PageDoor door, VisibleWorkshops visible, Func<PageReader, WorkshopState, Task<IResult>> serve, CancellationToken cancellationToken) =>
        door.OpenAsync(
            context, async reader => await visible.FindAsync(id, reader.Reader, cancellationToken) is { } state ? await serve(reader, state) : door.NotFound(reader), cancellationToken);
}
