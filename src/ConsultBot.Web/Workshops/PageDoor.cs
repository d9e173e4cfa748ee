using ConsultBot.Core.Audit;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Workshops.Telling;
using ConsultBot.Tables;
using ConsultBot.Web.Audit;
using ConsultBot.Web.ChatPage;
using ConsultBot.Web.SignIn;
using NodaTime;

namespace ConsultBot.Web.Workshops;

/// <summary>Lets signed-in people in, and answers all others with a plain page that says what to do.</summary>
internal sealed class PageDoor(SignIns signIns, PageFrame frame, RefusalRecord refusals, IAuditLog audit, IClock clock, IDateTimeZoneProvider zones)
{
    /// <param name="context">The request; who asks is known by the cookie alone.</param>
    /// <param name="serve">Writes the page.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IResult> OpenAsync(HttpContext context, Func<PageReader, Task<IResult>> serve, CancellationToken cancellationToken)
    {
        SecurityHeaders.WriteForPage(context.Response.Headers);
        var asked = Languages.Find(context.Request.Query["language"]);
        try
        {
            if (await signIns.FindAsync(context, cancellationToken) is { } signedIn)
            {
                return await serve(new PageReader(context, new WorkshopReader(signedIn.Person, clock.GetCurrentInstant(), zones), asked ?? signedIn.Person.Language));
            }

            await refusals.NoteAsync(context, "web", "page refused: not signed in");
            return Refuse(context, asked ?? ReaderLanguage.Of(context.Request), StatusCodes.Status403Forbidden, "SignIn");
        }
        catch (StoreUnavailableException)
        {
            context.Response.Headers.RetryAfter = "5";
            return Refuse(context, asked ?? ReaderLanguage.Of(context.Request), StatusCodes.Status503ServiceUnavailable, "Unavailable");
        }
    }

    /// <summary>The same for a workshop that isn't there and one that the reader may not see.</summary>
    public IResult NotFound(PageReader reader) => Refuse(reader.Context, reader.Language, StatusCodes.Status404NotFound, "NotFound");

    public async Task<IResult> OrganizersOnlyAsync(PageReader reader, CancellationToken cancellationToken)
    {
        await refusals.NoteAsync(reader.Reader.Person.Id, "page refused: organizers only", "web", cancellationToken);
        return Refuse(reader.Context, reader.Language, StatusCodes.Status403Forbidden, "OrganizersOnly");
    }

    /// <summary>Puts on record that people's data leave the service.</summary>
    /// <param name="reader">Who takes them.</param>
    /// <param name="file">What they are in.</param>
    /// <param name="workshop">Id of the workshop that they are of.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task NoteExportAsync(PageReader reader, string file, string workshop, CancellationToken cancellationToken) =>
        audit.AppendAsync(new AuditEntry(clock.GetCurrentInstant(), reader.Reader.Person.Id, "export " + file, workshop, "web"), cancellationToken);

    private IResult Refuse(HttpContext context, Language language, int status, string reason)
    {
        var title = frame.Text(Phrase.Of("Workshop.Page.Title." + reason), language);
        var chat = frame.Text(Phrase.Of("Invitation.ToChat"), language);
        var body = $"<h1>{title}</h1>\n<p>{frame.Text(Phrase.Of("Workshop.Page." + reason), language)}</p>\n<p><a href=\"{PageFrame.Root(context)}\">{chat}</a></p>";
        return PageFrame.Html(frame.Write(context, language, title, body), status);
    }
}
