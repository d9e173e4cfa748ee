using System.Globalization;
using System.Text.Json;
using ConsultBot.Core.Calendars;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Drafting;
using ConsultBot.Core.Workshops.Hosts;
using ConsultBot.Core.Workshops.Telling;
using Microsoft.Bot.Schema;
using NodaTime;
using NodaTime.Text;

namespace ConsultBot.Bot.Workshops;

/// <summary>The form of a plan as a card sends it: dates and times in ISO 8601, texts as typed.</summary>
/// <param name="Draft">The plan that the card was made for.</param>
/// <param name="Values">What was filled in, by the input's id.</param>
internal sealed record WorkshopFormData(string Draft, IReadOnlyDictionary<string, string> Values)
{
    public const string Member = "workshopForm";

    /// <returns>Null when the message is no form of ours.</returns>
    public static WorkshopFormData? Find(IActivity activity)
    {
        if ((activity as Activity)?.Value?.ToString() is not { Length: > 1 and < 20_000 } text || text[0] != '{')
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.TryGetProperty(Member, out var draft) && draft.ValueKind == JsonValueKind.String
                ? new WorkshopFormData(draft.GetString()!, document.RootElement.EnumerateObject().Where(member => member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                    .GroupBy(member => member.Name, StringComparer.Ordinal).ToDictionary(members => members.Key, members => members.Last().Value.ToString(), StringComparer.Ordinal))
                : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // A client may send anything; what is no object of ours is no form of ours.
            return null;
        }
    }

    /// <returns>The plan with what was filled in, and what can't be used of it, or null.</returns>
    public (WorkshopPlan Plan, NoticeLine? Problem) ApplyTo(WorkshopDraft draft, HostBook hosts, string zone, IDateTimeZoneProvider zones)
    {
        var workshop = draft.Workshop;
        if (Text("title") is not { } title || title.Length > Workshop.TitleCharacters)
        {
            return (new WorkshopPlan(workshop), NoticeLine.Of("Workshop.Form.Title"));
        }

        var local = Text("zone") ?? workshop.Time?.Zone ?? zone;
        workshop = workshop with { Title = title, Capacity = Number("capacity"), SeatsPerDelegation = Number("seats") };
        if (Text("place") is { } written)
        {
            var place = new PlaceReading(hosts).Read(written, workshop.Place, out var found);
            (workshop, local) = (workshop with { Place = place }, Text("zone") is null && found is not null ? found : local);
        }

        if (zones.GetZoneOrNull(local) is null)
        {
            return (new WorkshopPlan(workshop), NoticeLine.Of("Workshop.Form.Zone"));
        }

        var (first, last) = (Day("first"), Day("last") ?? Day("first"));
        var (from, to) = (Clock("from"), Clock("to"));
        if (first is null || from is null || to is null)
        {
            return first is null && from is null && to is null && workshop.Time is null ? (new WorkshopPlan(workshop), null) : (new WorkshopPlan(workshop), NoticeLine.Of("Workshop.Form.Time"));
        }

        return last < first || to <= from
            ? (new WorkshopPlan(workshop), NoticeLine.Of("Workshop.Form.Order"))
            : (new WorkshopPlan(Timed(workshop, new WorkshopTime(new DateSpan(first.Value, last!.Value), from.Value, to.Value, local))), null);
    }

    private static Workshop Timed(Workshop workshop, WorkshopTime time) => workshop with
    {
        Time = time,
        Sessions = workshop.Time is { } before ? SessionPlanning.Shifted(workshop.Sessions, Period.DaysBetween(before.Days.First, time.Days.First)) : workshop.Sessions,
    };

    private string? Text(string name) => Values.TryGetValue(name, out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private int? Number(string name) => int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private LocalDate? Day(string name) => Text(name) is { } text && LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value : null;

    private LocalTime? Clock(string name) => Text(name) is { } text && LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text) is { Success: true } time ? time.Value : null;
}
