using System.Text;
using ConsultBot.Bot.Workshops;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Telling;

namespace ConsultBot.Web.Workshops;

/// <summary>All workshops that the reader may see: a timeline, and a table that says the same.</summary>
internal sealed class OverviewPage(PageFrame frame, WorkshopWording wording)
{
    public string Write(PageReader reader, IReadOnlyList<Workshop> workshops)
    {
        var language = reader.Language;
        var title = frame.Text(Phrase.Of("Workshop.Page.Title.Overview"), language);
        var body = workshops.Count == 0
            ? $"<h1>{title}</h1>\n<p>{frame.Text(Phrase.Of("Workshop.None"), language)}</p>"
            : $"<h1>{title}</h1>\n{new TimelinePicture(frame, language).Write(workshops, reader.Reader.Today)}\n{Table(reader, workshops)}";
        return frame.Write(reader.Context, language, title, body);
    }

    private string Table(PageReader reader, IReadOnlyList<Workshop> workshops)
    {
        var language = reader.Language;
        string Column(string name) => $"<th scope=\"col\">{frame.Text(Phrase.Of("Workshop.Column." + name), language)}</th>";
        var html = new StringBuilder($"<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{frame.Text(Phrase.Of("Workshop.Page.Table"), language)}\">\n<table class=\"overview\">\n");
        html.Append("<thead><tr>").Append(Column("Workshop")).Append(Column("When")).Append(Column("Where")).Append(Column("Status")).Append("</tr></thead>\n<tbody>\n");
        foreach (var workshop in workshops)
        {
            html.Append("<tr><th scope=\"row\" dir=\"auto\"><a href=\"").Append(PageFrame.Text($"{reader.Context.Request.PathBase}/{WorkshopLinks.Pages}/{Uri.EscapeDataString(workshop.Id)}?language={language.Code()}"))
                .Append("\">").Append(PageFrame.Text(workshop.Title)).Append("</a></th><td>").Append(When(workshop, language)).Append("</td><td dir=\"auto\">").Append(Where(workshop, language))
                .Append("</td><td><span class=\"status ").Append(workshop.Status.ToString().ToLowerInvariant()).Append("\">").Append(frame.Text(WorkshopTelling.Status(workshop.Status), language)).Append("</span></td></tr>\n");
        }

        return html.Append("</tbody>\n</table>\n</div>").ToString();
    }

    private string When(Workshop workshop, Language language) => workshop.Time is { } time
        ? $"{frame.Text(new Argument.Days(time.Days), language)}<br><span class=\"quiet\">{frame.Text(Phrase.Of("Workshop.Hours", ("from", new Argument.Clock(time.Opens)), ("to", new Argument.Clock(time.Closes))), language)} ({PageFrame.Text(time.Zone)})</span>"
        : frame.Text(Phrase.Of("Workshop.Page.NoDates"), language);

    private string Where(Workshop workshop, Language language) =>
        wording.Telling.FindPlace(workshop.Place) is { } place ? frame.Text(place, language) : frame.Text(Phrase.Of("Workshop.Place.Open"), language);
}
