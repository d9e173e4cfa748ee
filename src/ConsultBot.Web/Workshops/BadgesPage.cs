using System.Text;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Workshops;

namespace ConsultBot.Web.Workshops;

/// <summary>A badge for everybody who has a seat, to be printed and cut.</summary>
internal sealed class BadgesPage(PageFrame frame)
{
    public string Write(PageReader reader, Workshop workshop, IReadOnlyList<ParticipantRow> rows)
    {
        var seated = rows.Where(row => row.Registration.Status == RegistrationStatus.Registered && row.Name.Length > 0).ToList();
        var title = frame.Text(Phrase.Of("Workshop.Link.Badges"), reader.Language);
        var html = new StringBuilder($"<h1>{title}</h1>\n<p class=\"badges__of\" dir=\"auto\">{PageFrame.Text(workshop.Title)}</p>\n");
        if (seated.Count == 0)
        {
            html.Append("<p>").Append(frame.Text(Phrase.Of("Workshop.Page.NoBadges"), reader.Language)).Append("</p>");
        }
        else
        {
            html.Append("<ul class=\"badges\">\n");
            foreach (var row in seated)
            {
                html.Append("<li><span class=\"badges__name\" dir=\"auto\">").Append(PageFrame.Text(row.Name)).Append("</span><span class=\"badges__delegation\" dir=\"auto\">")
                    .Append(PageFrame.Text(row.Delegation)).Append("</span><span class=\"badges__function\">").Append(PageFrame.Text(row.Function)).Append("</span></li>\n");
            }

            html.Append("</ul>");
        }

        return frame.Write(reader.Context, reader.Language, title, html.ToString());
    }
}
