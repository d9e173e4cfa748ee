using System.Globalization;
using ConsultBot.Bot.Messages;
using ConsultBot.Core.Knowledge;
using NodaTime;
using NodaTime.Text;

namespace ConsultBot.Web.Workshops;

/// <summary>What became of the reminders of a workshop, one line a person, as a file for spreadsheets.</summary>
internal sealed class RemindersFile(MessageCatalog messages, DeliveryTexts texts)
{
    private static readonly InstantPattern Moment = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss'Z'");

    private static readonly string[] Columns = ["Reminder", "Wanted", "Name", "Delegation", "Status", "Reason", "Due", "Settled", "Channel", "Attempts", "Acknowledged", "Twice", "Id"];

    public byte[] Write(IReadOnlyList<ReportedReminder> reminders, Language language) => SpreadsheetFile.Write(
        Columns.Select(column => messages.Get("Reminder.Column." + column, language)),
        reminders.SelectMany(reminder => reminder.Deliveries.Select(row => Fields(reminder, row, language))));

    private IEnumerable<string> Fields(ReportedReminder reminder, ReportedDelivery row, Language language)
    {
        var delivery = row.Delivery;
        return
        [
            texts.Name(reminder.Reminder, language), Moment.Format(reminder.Reminder.Wanted), row.Person?.Name ?? "", texts.Delegation(row, language), texts.Status(delivery, language),
            texts.Reason(delivery, language), Moment.Format(delivery.Due), delivery.IsDone && delivery.At > Instant.MinValue ? Moment.Format(delivery.At) : "", texts.Channel(delivery, language),
            delivery.Attempts.ToString(CultureInfo.InvariantCulture), delivery.AcknowledgedAt is { } read ? Moment.Format(read) : "",
            messages.Get(delivery.MayBeTwice ? "Workshop.Csv.Yes" : "Workshop.Csv.No", language), delivery.Id,
        ];
    }
}
