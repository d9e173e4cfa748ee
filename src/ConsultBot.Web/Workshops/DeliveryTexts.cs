using ConsultBot.Bot.People;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Telling;

namespace ConsultBot.Web.Workshops;

/// <summary>The words of a delivery, for the page and the file.</summary>
internal sealed class DeliveryTexts(PersonTexts texts, PageFrame frame)
{
    /// <summary>Channels that have a name of their own in the messages; another one is shown by its id.</summary>
    private static readonly string[] NamedChannels = [ChannelIdentity.TeamsChannel, Bot.Channels.DirectLineAdapter.ChannelId, Bot.Reminders.ReminderRoute.MailKey];

    public string Name(Reminder reminder, Language language) => frame.Plain(ReportTelling.Name(reminder), language);

    public string Delegation(ReportedDelivery row, Language language) => row.Person is { } person ? frame.Plain(texts.Of(person.Delegation), language) : "";

    public string Status(Delivery delivery, Language language) => frame.Plain(new Argument.Inner(Phrase.Of("Reminder.Status." + delivery.Status)), language);

    /// <summary>Empty where there is nothing to explain.</summary>
    public string Reason(Delivery delivery, Language language) => delivery.Reason == DeliveryReason.None ? "" : frame.Plain(ReportTelling.Why(delivery.Reason), language);

    /// <summary>Empty until it went out.</summary>
    public string Channel(Delivery delivery, Language language)
    {
        var channel = delivery.Where?.Split('/')[0] ?? "";
        return NamedChannels.Contains(channel, StringComparer.Ordinal) ? frame.Plain(new Argument.Inner(Phrase.Of("Reminder.Channel." + channel)), language) : channel;
    }
}
