using System.Globalization;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Workshops.Drafting;
using Microsoft.Bot.Schema;
using NodaTime;
using NodaTime.Text;

namespace ConsultBot.Bot.Workshops;

/// <summary>The plan as an Adaptive Card of schema 1.2 to be filled in. Sending it saves nothing: it shows the plan, to be confirmed.</summary>
public sealed class WorkshopForm(WorkshopMessages messages)
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <param name="draft">What the fields are filled in with.</param>
    /// <param name="language">Of the labels.</param>
    public Attachment Of(WorkshopDraft draft, Language language)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var workshop = draft.Workshop;
        var (days, time) = (workshop.Time?.Days ?? draft.Days, workshop.Time);
        var place = string.Join(", ", new[] { workshop.Place.Venue, workshop.Place.City }.OfType<string>());
        var form = new FormCard(messages, language);
        List<object> inputs =
        [
            form.Input("Input.Text", "title", "Workshop.Form.Label.Title", workshop.Title == WorkshopDraft.Untitled ? null : workshop.Title, ("maxLength", Core.Workshops.Workshop.TitleCharacters)),
            form.Input("Input.Date", "first", "Workshop.Form.Label.First", Iso(days?.First)),
            form.Input("Input.Date", "last", "Workshop.Form.Label.Last", Iso(days?.Last)),
            form.Input("Input.Time", "from", "Workshop.Form.Label.From", Hour(time?.Opens ?? draft.Hours?.From)),
            form.Input("Input.Time", "to", "Workshop.Form.Label.To", Hour(time?.Closes ?? draft.Hours?.To)),
            form.Input("Input.Text", "place", "Workshop.Form.Label.Place", place, ("maxLength", 300)),
            form.Input("Input.Text", "zone", "Workshop.Form.Label.Zone", time?.Zone, ("maxLength", 60)),
            // Without a least value: clients take an empty field for less than it, and then send nothing.
            form.Input("Input.Number", "capacity", "Workshop.Form.Label.Capacity", workshop.Capacity?.ToString(CultureInfo.InvariantCulture)),
            form.Input("Input.Number", "seats", "Workshop.Form.Label.Seats", workshop.SeatsPerDelegation?.ToString(CultureInfo.InvariantCulture)),
        ];
        return form.Of(inputs, "Workshop.Form.Submit", WorkshopFormData.Member, draft.Id);
    }

    private static string? Iso(LocalDate? day) => day is { } date ? LocalDatePattern.Iso.Format(date) : null;

    private static string? Hour(LocalTime? time) => time is { } hour ? Clock.Format(hour) : null;
}
