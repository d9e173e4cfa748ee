using System.Globalization;
using ConsultBot.Bot.Answers;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Workshops.Drafting;
using ConsultBot.Core.Workshops.Telling;
using Microsoft.Bot.Schema;
using NodaTime;
using NodaTime.Text;

namespace ConsultBot.Bot.Workshops;

/// <summary>The plan as an Adaptive Card of schema 1.2 to be filled in. Sending it saves nothing: it shows the plan, to be confirmed.</summary>
public sealed class WorkshopForm(WorkshopMessages messages)
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public Attachment Of(WorkshopDraft draft, WorkshopReader reader, Language language)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(reader);
        var workshop = draft.Workshop;
        var (days, time) = (workshop.Time?.Days ?? draft.Days, workshop.Time);
        var place = string.Join(", ", new[] { workshop.Place.Venue, workshop.Place.City }.OfType<string>());
        var body = new List<object>
        {
            Input("Input.Text", "title", "Workshop.Form.Label.Title", workshop.Title == WorkshopDraft.Untitled ? null : workshop.Title, language, ("maxLength", Core.Workshops.Workshop.TitleCharacters)),
            Input("Input.Date", "first", "Workshop.Form.Label.First", Iso(days?.First), language),
            Input("Input.Date", "last", "Workshop.Form.Label.Last", Iso(days?.Last), language),
            Input("Input.Time", "from", "Workshop.Form.Label.From", Hour(time?.Opens ?? draft.Hours?.From), language),
            Input("Input.Time", "to", "Workshop.Form.Label.To", Hour(time?.Closes ?? draft.Hours?.To), language),
            Input("Input.Text", "place", "Workshop.Form.Label.Place", place, language, ("maxLength", 300)),
            Input("Input.Text", "zone", "Workshop.Form.Label.Zone", time?.Zone, language, ("maxLength", 60)),
            // Without a least value: clients take an empty field for less than it, and then send nothing.
            Input("Input.Number", "capacity", "Workshop.Form.Label.Capacity", workshop.Capacity?.ToString(CultureInfo.InvariantCulture), language),
            Input("Input.Number", "seats", "Workshop.Form.Label.Seats", workshop.SeatsPerDelegation?.ToString(CultureInfo.InvariantCulture), language),
        };
        return new Attachment(HeadingsCard.ContentType, content: new Dictionary<string, object>
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.2",
            ["lang"] = language.Code(),
            ["body"] = body,
            ["actions"] = new List<object>
            {
                new Dictionary<string, object>
                {
                    ["type"] = "Action.Submit",
                    ["title"] = messages.Label("Workshop.Form.Submit", language),
                    ["data"] = new Dictionary<string, object> { [WorkshopFormData.Member] = draft.Id },
                },
            },
        });
    }

    /// <summary>Schema 1.2 has no labels on inputs: a line above, in one container, so that it is read with the input.</summary>
    private Dictionary<string, object> Input(string type, string id, string label, string? value, Language language, params ReadOnlySpan<(string Name, object Value)> properties)
    {
        var text = messages.Label(label, language);
        var input = new Dictionary<string, object> { ["type"] = type, ["id"] = id };
        if (type is "Input.Text" or "Input.Number")
        {
            input["placeholder"] = text;
        }

        if (!string.IsNullOrEmpty(value))
        {
            input["value"] = type == "Input.Number" ? int.Parse(value, CultureInfo.InvariantCulture) : value;
        }

        foreach (var (name, setting) in properties)
        {
            input[name] = setting;
        }

        return new Dictionary<string, object>
        {
            ["type"] = "Container",
            ["spacing"] = "Small",
            ["items"] = new List<object> { new Dictionary<string, object> { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true, ["weight"] = "Bolder" }, input },
        };
    }

    private static string? Iso(LocalDate? day) => day is { } date ? LocalDatePattern.Iso.Format(date) : null;

    private static string? Hour(LocalTime? time) => time is { } hour ? Clock.Format(hour) : null;
}
