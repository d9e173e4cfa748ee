using System.Globalization;
using System.Text;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Workshops;
using NodaTime;

namespace ConsultBot.Web.Workshops;

/// <summary>The workshops on a line of months, drawn in SVG. Whoever can't see it has its description and the table below.</summary>
internal sealed class TimelinePicture(PageFrame frame, Language language)
{
    private const int Width = 900;
    private const int Head = 34;
    private const int RowHeight = 44;
    private const int TitleCharacters = 70;
    private const int LeastBar = 10;

    /// <summary>About what a character of a title takes, to keep titles inside the picture.</summary>
    private const int CharacterWidth = 8;

    /// <summary>Empty where nothing has dates.</summary>
    public string Write(IReadOnlyList<Workshop> workshops, LocalDate today)
    {
        var dated = workshops.Where(workshop => workshop.Time is not null).ToList();
        if (dated.Count == 0)
        {
            return string.Empty;
        }

        var first = StartOfMonth(dated.Min(workshop => workshop.Time!.Days.First));
        var end = StartOfMonth(dated.Max(workshop => workshop.Time!.Days.Last)).PlusMonths(1);
        var height = Head + (dated.Count * RowHeight) + 8;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"timeline\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-labelledby=\"timeline-title timeline-text\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"timeline-title\">{frame.Text(Phrase.Of("Workshop.Page.Timeline"), language)}</title>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<desc id=\"timeline-text\">{Description(dated)}</desc>\n");
        AddMonths(svg, first, end, height);
        if (today >= first && today < end)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"today\" x1=\"{X(today, first, end):F1}\" y1=\"{Head}\" x2=\"{X(today, first, end):F1}\" y2=\"{height}\"/>\n");
        }

        for (var row = 0; row < dated.Count; row++)
        {
            AddBar(svg, dated[row], row, first, end);
        }

        return svg.Append("</svg>").ToString();
    }

    private string Description(IReadOnlyList<Workshop> dated)
    {
        var items = dated.Select(workshop => new Argument.Run([new Argument.Verbatim(workshop.Title + ": "), new Argument.Days(workshop.Time!.Days)]));
        return frame.Text(Phrase.Of("Workshop.Page.TimelineText", ("names", new Argument.Series([.. items], Sorted: false))), language);
    }

    private void AddMonths(StringBuilder svg, LocalDate first, LocalDate end, int height)
    {
        var months = Period.Between(first, end, PeriodUnits.Months).Months;
        var step = Math.Max(1, (int)Math.Ceiling(months / 12.0));
        var culture = CultureInfo.GetCultureInfo(language.Code());
        for (var month = 0; month < months; month += step)
        {
            var day = first.PlusMonths(month);
            var x = X(day, first, end);
            var label = day.ToDateTimeUnspecified().ToString("MMM yyyy", culture);
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"month\" x1=\"{x:F1}\" y1=\"20\" x2=\"{x:F1}\" y2=\"{height}\"/><text class=\"month\" x=\"{x + 4:F1}\" y=\"15\">{PageFrame.Text(label)}</text>\n");
        }
    }

    private void AddBar(StringBuilder svg, Workshop workshop, int row, LocalDate first, LocalDate end)
    {
        var days = workshop.Time!.Days;
        var (x, y) = (X(days.First, first, end), Head + (row * RowHeight));
        var width = Math.Max(LeastBar, X(days.Last.PlusDays(1), first, end) - x);
        var title = $"{Short(workshop.Title)} ({frame.Plain(Core.Workshops.Telling.WorkshopTelling.Status(workshop.Status), language)})";
        var goesLeft = x + (title.Length * CharacterWidth) > Width;
        var textX = goesLeft ? x + width : x;
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{workshop.Status.ToString().ToLowerInvariant()}\" x=\"{x:F1}\" y=\"{y + 22}\" width=\"{width:F1}\" height=\"12\" rx=\"2\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"name\" x=\"{textX:F1}\" y=\"{y + 15}\"{(goesLeft ? " text-anchor=\"end\"" : "")} unicode-bidi=\"plaintext\">{PageFrame.Text(title)}</text>\n");
    }

    /// <summary>Not cut inside a character that has several parts.</summary>
    private static string Short(string title)
    {
        var info = new StringInfo(title.ReplaceLineEndings(" "));
        return info.LengthInTextElements <= TitleCharacters ? info.String : info.SubstringByTextElements(0, TitleCharacters) + "…";
    }

    private static double X(LocalDate day, LocalDate first, LocalDate end) => Width * (double)Period.DaysBetween(first, day) / Period.DaysBetween(first, end);

    private static LocalDate StartOfMonth(LocalDate day) => new(day.Year, day.Month, 1);
}
