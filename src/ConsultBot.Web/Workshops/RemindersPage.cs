using System.Globalization;
using System.Text;
using ConsultBot.Bot.Workshops;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Telling;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Telling;
using NodaTime;

namespace ConsultBot.Web.Workshops;

/// <summary>What became of the reminders of a workshop, in numbers, and of one of them by name. While the page is open it follows.</summary>
internal sealed class RemindersPage(PageFrame frame, NoticeHtml notices, DeliveryTexts texts)
{
    /// <summary>More than that the file has.</summary>
    public const int MostNamed = 250;

    private static readonly string[] Columns = ["Name", "Delegation", "Status", "Reason", "Time", "Channel", "Acknowledged"];

    public string Write(PageReader reader, Workshop workshop, IReadOnlyList<ReportedReminder> reminders)
    {
        var body = new StringBuilder(reminders.Count == 0 ? $"<p>{frame.Text(Phrase.Of("Reminder.Report.None", ("title", WorkshopTelling.Title(workshop))), reader.Language)}</p>\n" : "");
        foreach (var row in reminders)
        {
            body.Append(Numbers(reader, row)).Append("<p><a href=\"").Append(Path(reader, workshop, "/reminders/" + Uri.EscapeDataString(row.Reminder.Id))).Append("\">")
                .Append(frame.Text(Phrase.Of("Reminder.Page.Who"), reader.Language)).Append("</a></p>\n</section>\n");
        }

        return Frame(reader, workshop, body.ToString(), Link(reader, workshop, "", "Reminder.Link.Workshop"));
    }

    public string Write(PageReader reader, Workshop workshop, ReportedReminder row) =>
        Frame(reader, workshop, Numbers(reader, row) + Table(reader, row) + "</section>\n", Link(reader, workshop, "/reminders", "Reminder.Link.Page"));

    private string Frame(PageReader reader, Workshop workshop, string body, string above)
    {
        var title = frame.Text(Phrase.Of("Reminder.Page.Title", ("title", new Argument.Verbatim(workshop.Title))), reader.Language);
        var page = $"""
            <h1 dir="auto">{title}</h1>
            <div id="live">
            {body}</div>
            <p class="below">{above}{Link(reader, workshop, "/reminders.csv", "Reminder.Link.File")}</p>
            """;
        return frame.Write(reader.Context, reader.Language, title, page, isLive: true);
    }

    private string Numbers(PageReader reader, ReportedReminder row)
    {
        var (report, language) = (row.Report, reader.Language);
        var settled = report.Planned - report.Waiting;
        var label = frame.Text(Phrase.Of("Reminder.Page.Progress", ("settled", new Argument.Number(settled)), ("planned", new Argument.Number(report.Planned))), language);
        var lines = ReportTelling.Of(row.Reminder, report, reader.Reader).ToList();
        var bar = report.Planned == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture, $"<p class=\"progress\"><progress max=\"{report.Planned}\" value=\"{settled}\" aria-label=\"{label}\"></progress> <span>{label}</span></p>\n");
        return $"<section id=\"{PageFrame.Text(row.Reminder.Id)}\">\n{notices.Write(lines.Take(1), language)}{bar}{notices.Write(lines.Skip(1), language)}";
    }

    private string Table(PageReader reader, ReportedReminder row)
    {
        var language = reader.Language;
        var label = frame.Text(Phrase.Of("Reminder.Page.Table"), language);
        var html = new StringBuilder($"<div class=\"wide\" id=\"people\" role=\"region\" tabindex=\"0\" aria-label=\"{label}\">\n<table class=\"overview people\">\n<thead><tr>");
        foreach (var column in Columns)
        {
            html.Append("<th scope=\"col\">").Append(frame.Text(Phrase.Of("Reminder.Column." + column), language)).Append("</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        var order = StringComparer.Create(CultureInfo.GetCultureInfo(language.Code()), CompareOptions.IgnoreCase);
        foreach (var delivery in row.Deliveries.OrderByDescending(Rank).ThenBy(each => texts.Delegation(each, language), order).ThenBy(each => each.Person?.Name ?? "", order).Take(MostNamed))
        {
            html.Append(Line(reader, delivery));
        }

        html.Append("</tbody>\n</table>\n</div>\n");
        return row.Deliveries.Count <= MostNamed ? html.ToString()
            : html.Append("<p>").Append(frame.Text(Phrase.Of("Reminder.Page.More", ("count", new Argument.Number(row.Deliveries.Count - MostNamed))), language)).Append("</p>\n").ToString();
    }

    private string Line(PageReader reader, ReportedDelivery row)
    {
        var (delivery, language) = (row.Delivery, reader.Language);
        var status = $"<span class=\"status {delivery.Status.ToString().ToLowerInvariant()}\">{PageFrame.Text(texts.Status(delivery, language))}</span>";
        var reason = PageFrame.Text(texts.Reason(delivery, language)) + (delivery.MayBeTwice ? $" {frame.Text(Phrase.Of("Reminder.Page.Twice"), language)}" : "");
        var time = Time(delivery.IsDone && delivery.At > Instant.MinValue ? delivery.At : delivery.Due, reader);
        return $"<tr><th scope=\"row\" dir=\"auto\">{PageFrame.Text(row.Person?.Name ?? "–")}</th><td>{PageFrame.Text(texts.Delegation(row, language))}</td><td>{status}</td><td>{reason}</td>"
            + $"<td>{time}</td><td>{PageFrame.Text(texts.Channel(delivery, language))}</td><td>{(delivery.AcknowledgedAt is { } read ? Time(read, reader) : "")}</td></tr>\n";
    }

    /// <summary>What asks for somebody's attention comes first.</summary>
    private static int Rank(ReportedDelivery row) => row.Delivery.Status switch { DeliveryStatus.Failed => 3, DeliveryStatus.Waiting => 2, DeliveryStatus.Delivered => 1, _ => 0 };

    private string Time(Instant moment, PageReader reader)
    {
        var (days, time, _) = ReportTelling.When(moment, reader.Reader.Zone);
        return $"{frame.Text(days, reader.Language)}, {frame.Text(time, reader.Language)}";
    }

    private string Link(PageReader reader, Workshop workshop, string below, string label) =>
        $"<a href=\"{Path(reader, workshop, below)}\">{frame.Text(Phrase.Of(label), reader.Language)}</a>";

    private static string Path(PageReader reader, Workshop workshop, string below) =>
        PageFrame.Text($"{reader.Context.Request.PathBase}/{WorkshopLinks.Pages}/{Uri.EscapeDataString(workshop.Id)}{below}?language={reader.Language.Code()}");
}
