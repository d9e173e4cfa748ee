using ConsultBot.Bot.People;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Workshops.Publishing;
using Microsoft.Extensions.Options;

namespace ConsultBot.Bot.Workshops;

/// <summary>Addresses of the web pages and calendars of workshops.</summary>
public sealed class WorkshopLinks(IOptions<PublicAddressOptions> options)
{
    /// <summary>The first part of the path of pages.</summary>
    public const string Pages = "workshops";

    /// <summary>The first part of the path of calendars.</summary>
    public const string Calendars = "calendar";

    /// <summary>The end of the path of calendars: clients go by it.</summary>
    public const string CalendarExtension = ".ics";

    /// <summary>All workshops that the reader may see.</summary>
    public Uri Overview(Language language) => Of($"{Pages}?language={language.Code()}");

    /// <param name="id">The workshop's.</param>
    /// <param name="language">Of the page.</param>
    public Uri Summary(string id, Language language) => Of($"{Pages}/{Uri.EscapeDataString(id)}?language={language.Code()}");

    /// <summary>The list of participants as a file, for organizers.</summary>
    public Uri Participants(string id, Language language) => Of($"{Pages}/{Uri.EscapeDataString(id)}/participants.csv?language={language.Code()}");

    /// <summary>Badges to be printed, for organizers.</summary>
    public Uri Badges(string id, Language language) => Of($"{Pages}/{Uri.EscapeDataString(id)}/badges?language={language.Code()}");

    /// <summary>What became of the workshop's reminders.</summary>
    public Uri Reminders(string id, Language language) => Of($"{Pages}/{Uri.EscapeDataString(id)}/reminders?language={language.Code()}");

    /// <summary>The same as a file, a line a person.</summary>
    public Uri RemindersFile(string id, Language language) => Of($"{Pages}/{Uri.EscapeDataString(id)}/reminders.csv?language={language.Code()}");

    /// <summary>A calendar to be followed. Its address is a secret: who has it reads the calendar.</summary>
    public Uri Calendar(CalendarToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return Of($"{Calendars}/{token.Text}{CalendarExtension}");
    }

    private Uri Of(string path) => new($"{options.Value.PublicAddress.TrimEnd('/')}/{path}");
}
