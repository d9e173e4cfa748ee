using System.Globalization;
using ConsultBot.Bot.Workshops;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Reminders;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Telling;
using Microsoft.Bot.Schema;
using NodaTime.Text;

namespace ConsultBot.Bot.Reminders;

/// <summary>Whom a reminder is for, when, and its text, as an Adaptive Card of schema 1.2 to be filled in. Sending it sends no reminder: it shows the reminder, to be confirmed.</summary>
public sealed class ReminderForm(WorkshopMessages messages, WorkshopWording wording)
{
    /// <summary>The choice that leaves nobody out.</summary>
    public const string Everybody = "all";

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <param name="workshops">Those that can be meant.</param>
    /// <param name="delegations">Those that can be chosen.</param>
    /// <param name="filled">What is filled in already; null for nothing.</param>
    /// <param name="reader">In whose zone the hour is.</param>
    /// <param name="language">Of the form.</param>
    internal Attachment Of(IReadOnlyList<Workshop> workshops, IReadOnlyList<Delegation> delegations, ReminderDraft? filled, WorkshopReader reader, Language language)
    {
        var later = filled is { } draft && draft.Wanted > reader.Now ? draft.Wanted.InZone(reader.Zone).LocalDateTime : (NodaTime.LocalDateTime?)null;
        var form = new FormCard(messages, language);
        var body = new List<object>();
        if (workshops.Count > 1)
        {
            body.Add(Choice(form, "workshop", "Reminder.Form.Workshop", [.. workshops.Select(workshop => (workshop.Title, workshop.Id))], workshops[0].Id));
        }

        body.Add(Choice(form, "audience", "Reminder.Form.Audience", [.. Enum.GetValues<AudienceKind>().Select(kind => (messages.Label("Reminder.Audience." + kind, language), kind.ToString()))], (filled?.Audience.Kind ?? AudienceKind.Registered).ToString()));
        if (delegations.Count > 1)
        {
            body.Add(Choice(form, "delegation", "Reminder.Form.Delegation", Named(delegations, language), filled?.Audience.Delegation ?? Everybody));
        }

        body.Add(Choice(form, "function", "Reminder.Form.Function", WithAll(Enum.GetValues<DelegationFunction>().Select(function => (messages.Label("Function." + function, language), function.ToString())), language), filled?.Audience.Function?.ToString() ?? Everybody));
        body.Add(Choice(form, "language", "Reminder.Form.Language", WithAll(Languages.All.Select(each => (messages.Label("Workshop.Language." + each.Code(), language), each.Code())), language), filled?.Audience.Language?.Code() ?? Everybody));
        body.Add(form.Input("Input.Date", "day", "Reminder.Form.Day", later is { } day ? LocalDatePattern.Iso.Format(day.Date) : null));
        body.Add(form.Input("Input.Time", "hour", "Reminder.Form.Hour", later is { } hour ? Clock.Format(hour.TimeOfDay) : null));
        body.Add(form.Input("Input.Text", "text", "Reminder.Form.Text", filled?.Text, ("isMultiline", true), ("maxLength", Reminder.TextCharacters)));
        return form.Of(body, "Reminder.Form.Submit", ReminderFormData.Member, workshops.Count == 1 ? workshops[0].Id : "");
    }

    private List<(string Title, string Value)> Named(IReadOnlyList<Delegation> delegations, Language language)
    {
        var order = StringComparer.Create(CultureInfo.GetCultureInfo(language.Code()), CompareOptions.IgnoreCase);
        return WithAll(delegations.Select(delegation => (Name: messages.Write(wording.Of(delegation), language), delegation.Key)).OrderBy(pair => pair.Name, order), language);
    }

    private List<(string Title, string Value)> WithAll(IEnumerable<(string Title, string Value)> choices, Language language) => [(messages.Label("Reminder.Form.Everybody", language), Everybody), .. choices];

    private static Dictionary<string, object> Choice(FormCard form, string id, string label, IReadOnlyList<(string Title, string Value)> choices, string value) => form.Input(
        "Input.ChoiceSet", id, label, value, ("style", "compact"),
        ("choices", choices.Select(choice => new Dictionary<string, object> { ["title"] = choice.Title, ["value"] = choice.Value }).ToList<object>()));
}
