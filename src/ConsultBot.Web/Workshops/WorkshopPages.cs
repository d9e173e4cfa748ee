using ConsultBot.Bot.Workshops;

namespace ConsultBot.Web.Workshops;

/// <summary>Web pages, files and calendars of workshops.</summary>
public static class WorkshopPages
{
    private static readonly string[] ReadMethods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Needs the bot, its stores and <see cref="SignIn.SignIns"/>.</summary>
    public static IServiceCollection AddWorkshopPages(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddSingleton<PageDoor>().AddSingleton<PageFrame>().AddSingleton<NoticeHtml>()
            .AddSingleton<SummaryPage>().AddSingleton<OverviewPage>().AddSingleton<BadgesPage>().AddSingleton<ParticipantsFile>().AddSingleton<ParticipantRows>()
            .AddSingleton<RemindersPage>().AddSingleton<RemindersFile>().AddSingleton<ReminderRows>().AddSingleton<DeliveryTexts>();
    }

    /// <summary>Maps /workshops, /workshops/ID with what lies below it, and /calendar/TOKEN.ics.</summary>
    public static WebApplication MapWorkshopPages(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapMethods("/" + WorkshopLinks.Pages, ReadMethods, WorkshopEndpoints.OverviewAsync);
        app.MapMethods("/" + WorkshopLinks.Pages + "/{id}", ReadMethods, WorkshopEndpoints.SummaryAsync);
        app.MapMethods("/" + WorkshopLinks.Pages + "/{id}/participants.csv", ReadMethods, WorkshopEndpoints.ParticipantsAsync);
        app.MapMethods("/" + WorkshopLinks.Pages + "/{id}/badges", ReadMethods, WorkshopEndpoints.BadgesAsync);
        app.MapMethods("/" + WorkshopLinks.Pages + "/{id}/reminders", ReadMethods, ReminderEndpoints.AllAsync);
        app.MapMethods("/" + WorkshopLinks.Pages + "/{id}/reminders/{reminder}", ReadMethods, ReminderEndpoints.OneAsync);
        app.MapMethods("/" + WorkshopLinks.Pages + "/{id}/reminders.csv", ReadMethods, ReminderEndpoints.FileAsync);
        app.MapMethods("/" + WorkshopLinks.Calendars + "/{file}", ReadMethods, CalendarEndpoints.ServeAsync);
        return app;
    }
}
