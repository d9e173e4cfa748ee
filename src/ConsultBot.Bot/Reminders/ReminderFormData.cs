using System.Text.Json;
using ConsultBot.Core.Calendars;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Reading;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Telling;
using Microsoft.Bot.Schema;
using NodaTime.Text;

namespace ConsultBot.Bot.Reminders;

/// <summary>The form of a reminder as a card sends it: day and hour in ISO 8601, the text as typed.</summary>
/// <param name="Workshop">Id of the workshop that the card was made for; empty where the form has the choice.</param>
/// <param name="Values">What was filled in, by the input's id.</param>
internal sealed record ReminderFormData(string Workshop, IReadOnlyDictionary<string, string> Values)
{
    public const string Member = "reminderForm";

    /// <summary>More than the longest text has when every letter of it is escaped.</summary>
    private const int MostCharacters = 40_000;

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <returns>Null when the message is no form of ours.</returns>
    public static ReminderFormData? Find(IActivity activity)
    {
        if ((activity as Activity)?.Value?.ToString() is not { Length: > 1 and < MostCharacters } text || text[0] != '{')
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.TryGetProperty(Member, out var workshop) && workshop.ValueKind == JsonValueKind.String
                ? new ReminderFormData(workshop.GetString()!, document.RootElement.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.String)
                    .GroupBy(member => member.Name, StringComparer.Ordinal).ToDictionary(members => members.Key, members => members.Last().Value.GetString()!, StringComparer.Ordinal))
                : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // A client may send anything; what is no object of ours is no form of ours.
            return null;
        }
    }

    /// <param name="visible">Workshops that the reader may see.</param>
    /// <returns>What is wanted, or what can't be used of it.</returns>
    public (ReminderRequest? Request, NoticeLine? Problem) Read(IReadOnlyList<Workshop> visible)
    {
        var id = Text("workshop") ?? Workshop;
        var (day, hour) = (Text("day"), Text("hour"));
        var (date, time) = (day is null ? null : LocalDatePattern.Iso.Parse(day), hour is null ? null : Clock.Parse(hour));
        if (date is { Success: false } || time is { Success: false })
        {
            return (null, NoticeLine.Of("Reminder.Form.When"));
        }

        var when = new WrittenWhen(date is null ? null : DateSpan.Of(date.Value), time is null ? null : ClockSpan.At(time.Value), null, null, [], []);
        var workshop = visible.FirstOrDefault(each => each.Id == id);
        return workshop is null ? (null, NoticeLine.Of("Workshop.Unknown"))
            : FindAudience() is not { } audience ? (null, NoticeLine.Of("Reminder.Whom"))
            : (new ReminderRequest(ReminderAct.Remind, when) { Candidates = [workshop], Audience = audience, Text = Text("text") }, null);
    }

    private Audience? FindAudience()
    {
        if (!TryRead<AudienceKind>("audience", out var kind) || kind is null || !TryRead<DelegationFunction>("function", out var function))
        {
            return null;
        }

        var code = Chosen("language");
        var language = code is null ? null : Languages.Find(code);
        return code is not null && language is null ? null : new Audience(kind.Value, Chosen("delegation"), function, language);
    }

    private bool TryRead<T>(string name, out T? value)
        where T : struct, Enum
    {
        value = null;
        if (Chosen(name) is not { } text)
        {
            return true;
        }

        var isKnown = Enum.GetNames<T>().Contains(text, StringComparer.Ordinal);
        value = isKnown ? Enum.Parse<T>(text) : null;
        return isKnown;
    }

    private string? Chosen(string name) => Text(name) is { } text && text != ReminderForm.Everybody ? text : null;

    private string? Text(string name) => Values.TryGetValue(name, out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
