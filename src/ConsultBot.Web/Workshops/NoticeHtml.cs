using System.Globalization;
using System.Text;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Workshops.Telling;

namespace ConsultBot.Web.Workshops;

/// <summary>Writes what is said of a workshop as HTML: the same lines as the message has.</summary>
internal sealed class NoticeHtml(PageFrame frame)
{
    /// <summary>Series longer than this are a list of their own.</summary>
    private const int LongSeries = 4;

    /// <summary>A label is what stands before the first colon, if it is no longer.</summary>
    private const int LabelCharacters = 50;

    public string Write(IEnumerable<NoticeLine> lines, Language language)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var html = new StringBuilder();
        var inList = false;
        foreach (var line in lines)
        {
            if (inList != (line.Style == NoticeStyle.Item))
            {
                inList = !inList;
                html.Append(inList ? "<ul class=\"notice\">\n" : "</ul>\n");
            }

            html.Append(line.Style switch
            {
                NoticeStyle.Heading => Heading(line.Phrase, language),
                NoticeStyle.Item => Item(line.Phrase, language),
                _ => $"<p>{frame.Text(line.Phrase, language)}</p>\n",
            });
        }

        return html.Append(inList ? "</ul>\n" : "").ToString();
    }

    private string Heading(Phrase phrase, Language language)
    {
        var level = phrase.Key switch { "Workshop.Title" => "h1", "Workshop.Agenda.Day" => "h3", _ => "h2" };
        return $"<{level} dir=\"auto\">{frame.Text(phrase, language)}</{level}>\n";
    }

    private string Item(Phrase phrase, Language language)
    {
        var text = frame.Text(phrase, language);
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        var hasLabel = colon is > 0 and <= LabelCharacters && IsFact(phrase.Key);
        if (hasLabel && phrase.Arguments.Values.OfType<Argument.Series>().FirstOrDefault() is { Items.Count: > LongSeries } series)
        {
            return $"<li><b>{text[..(colon + 1)]}</b>{List(series, language)}</li>\n";
        }

        return hasLabel ? $"<li dir=\"auto\"><b>{text[..(colon + 1)]}</b>{text[(colon + 1)..]}</li>\n" : $"<li dir=\"auto\">{text}</li>\n";
    }

    private string List(Argument.Series series, Language language)
    {
        var items = series.Items.Select(item => frame.Plain(item, language));
        var ordered = series.Sorted ? items.Order(StringComparer.Create(CultureInfo.GetCultureInfo(language.Code()), CompareOptions.IgnoreCase)) : items;
        return $"\n<ul class=\"columns\">\n{string.Concat(ordered.Select(item => $"<li dir=\"auto\">{PageFrame.Text(item)}</li>\n"))}</ul>";
    }

    /// <summary>Titles have colons of their own: only lines that begin with a word of ours are taken apart.</summary>
    private static bool IsFact(string key) => key.StartsWith("Workshop.Fact.", StringComparison.Ordinal) || key.StartsWith("Workshop.Participants.", StringComparison.Ordinal);
}
