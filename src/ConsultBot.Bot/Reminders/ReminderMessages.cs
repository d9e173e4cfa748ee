using System.Net;
using System.Text;
using ConsultBot.Bot.Answers;
using ConsultBot.Bot.Messages;
using ConsultBot.Bot.Workshops;
using ConsultBot.Core.Calendars.Internet;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Reminders;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Telling;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using NodaTime;

namespace ConsultBot.Bot.Reminders;

/// <summary>Writes reminders as chat messages and as e-mails.</summary>
public sealed class ReminderMessages(WorkshopMessages messages, IDateTimeZoneProvider zones)
{
    internal IMessageActivity Chat(IReadOnlyList<NoticeLine> lines, Reminder reminder, Delivery delivery, bool isDigest, IReadOnlyList<ReplyLink> calendars, Language language)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        ArgumentNullException.ThrowIfNull(delivery);
        var message = MessageFactory.Text(messages.Write(lines, language, Markup.Markdown) + messages.Write(calendars, language));
        message.TextFormat = TextFormatTypes.Markdown;
        message.Locale = language.Code();
        message.Summary = messages.Write(lines.Take(1), language, Markup.Plain);
        message.Id = delivery.Id;
        if (reminder.Occasion != ReminderOccasion.Withdrawal)
        {
            message.Attachments = [Card(reminder, delivery, isDigest, language)];
        }

        return message;
    }

    /// <param name="lines">What is said; the first line is the subject.</param>
    /// <param name="workshops">Those whose calendar entry goes along.</param>
    /// <param name="delivery">Its id makes the letter's.</param>
    /// <param name="language">Of the reader.</param>
    /// <param name="now">Dates the calendar entry.</param>
    public ReminderLetter Letter(IReadOnlyList<NoticeLine> lines, IReadOnlyList<Workshop> workshops, Delivery delivery, Language language, Instant now)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(workshops);
        var subject = messages.Write(lines.Take(1), language, Markup.Plain);
        return new ReminderLetter(delivery.Id, language, subject, messages.Write(lines, language, Markup.Plain), Html(lines, language), Calendar(workshops, now));
    }

    private string Html(IReadOnlyList<NoticeLine> lines, Language language)
    {
        var html = new StringBuilder($"<!DOCTYPE html><html lang=\"{language.Code()}\"><head><meta charset=\"utf-8\"></head><body>");
        foreach (var line in lines)
        {
            var tag = line.Style switch { NoticeStyle.Heading => "h2", _ => "p" };
            html.Append('<').Append(tag).Append('>').Append(WebUtility.HtmlEncode(messages.Write([line], language, Markup.Plain)).Replace("\n", "<br>", StringComparison.Ordinal)).Append("</").Append(tag).Append('>');
        }

        return html.Append("</body></html>").ToString();
    }

    private string? Calendar(IReadOnlyList<Workshop> workshops, Instant now) =>
        workshops.Select(workshop => Entry(workshop, now)).OfType<CalendarEntry>().ToList() is { Count: > 0 } entries ? CalendarFile.Write("-//ConsultBot//Reminders//EN", null, null, entries) : null;

    private CalendarEntry? Entry(Workshop workshop, Instant now)
    {
        if (workshop.Time is not { } time)
        {
            return null;
        }

        var status = workshop.Status switch
        {
            WorkshopStatus.Cancelled => CalendarEntryStatus.Cancelled,
            WorkshopStatus.Confirmed => CalendarEntryStatus.Confirmed,
            _ => CalendarEntryStatus.Tentative,
        };
        var place = string.Join(", ", new[] { workshop.Place.Venue, workshop.Place.Address, workshop.Place.City }.OfType<string>());
        return new CalendarEntry($"{workshop.Id}@consultbot", workshop.Revision, now, time.StartInstant(zones), time.EndInstant(zones), workshop.Title)
        {
            Location = place,
            Link = workshop.Place.OnlineLink,
            Status = status,
        };
    }

    /// <summary>One button to say that it was read; a message about one workshop has another one to hear no more of it.</summary>
    private Attachment Card(Reminder reminder, Delivery delivery, bool isDigest, Language language)
    {
        var read = Submit("acknowledge", "Reminder.Button.Read", reminder, delivery, language);
        return CardFrame.Around([], isDigest ? [read] : [read, Submit("mute", "Reminder.Button.Mute", reminder, delivery, language)], language);
    }

    private Dictionary<string, object> Submit(string action, string label, Reminder reminder, Delivery delivery, Language language) => new Dictionary<string, object>
    {
        ["type"] = "Action.Submit",
        ["title"] = messages.Label(label, language),
        ["data"] = new Dictionary<string, object>
        {
            [ReminderDesk.Member] = new Dictionary<string, object> { ["action"] = action, ["reminder"] = reminder.Id, ["delivery"] = delivery.Id, ["workshop"] = reminder.Workshop },
        },
    };
}
