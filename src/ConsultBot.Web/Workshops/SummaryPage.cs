using ConsultBot.Bot.Workshops;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Workshops;

namespace ConsultBot.Web.Workshops;

/// <summary>The logistics summary of a workshop, to be read and printed: what the message says, with the reader's rights.</summary>
internal sealed class SummaryPage(PageFrame frame, NoticeHtml notices, WorkshopAnswers answers)
{
    public async Task<string> WriteAsync(PageReader reader, WorkshopState state, CancellationToken cancellationToken)
    {
        var lines = await answers.LookAsync(state, reader.Reader, cancellationToken);
        var below = reader.Reader.IsOrganizer ? Link("participants.csv", "Workshop.Link.Participants") + Link("badges", "Workshop.Link.Badges") + Link("reminders", "Reminder.Link.Page") : "";
        var body = $"""
            {notices.Write(lines, reader.Language)}
            <p class="below"><a href="{Path(reader)}?language={Code(reader)}">{frame.Text(Phrase.Of("Workshop.Link.Overview"), reader.Language)}</a>{below}</p>
            """;
        return frame.Write(reader.Context, reader.Language, PageFrame.Text(state.Workshop.Title), body);

        string Link(string file, string label) =>
            $"<a href=\"{Path(reader)}/{Uri.EscapeDataString(state.Workshop.Id)}/{file}?language={Code(reader)}\">{frame.Text(Phrase.Of(label), reader.Language)}</a>";
    }

    private static string Path(PageReader reader) => PageFrame.Text($"{reader.Context.Request.PathBase}/{WorkshopLinks.Pages}");

    private static string Code(PageReader reader) => Core.Knowledge.Languages.Code(reader.Language);
}
