using System.Text;
using ConsultBot.Bot.Messages;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Workshops.Telling;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Workshops;

/// <summary>Writes lines about workshops as messages and as Markdown files.</summary>
public sealed class WorkshopMessages(MessageCatalog catalog)
{
    private static readonly string Fence = new('`', 12);

    private readonly Sentence _sentence = new(catalog);

    /// <summary>The lines as text: headings in bold, items as a list.</summary>
    public string Write(IEnumerable<NoticeLine> lines, Language language, Markup markup)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var text = new StringBuilder();
        NoticeStyle? before = null;
        foreach (var line in lines)
        {
            text.Append(before is null ? string.Empty : before == NoticeStyle.Item && line.Style == NoticeStyle.Item ? "\n" : "\n\n");
            var said = _sentence.Write(line.Phrase, line.Language ?? language, markup);
            text.Append(line.Style switch
            {
                NoticeStyle.Heading => markup == Markup.Markdown ? $"**{said}**" : said,
                NoticeStyle.Item => $"- {said}",
                _ => said,
            });
            before = line.Style;
        }

        return text.ToString();
    }

    /// <summary>Links below a text, each in a paragraph of its own, as Markdown.</summary>
    internal string Write(IEnumerable<ReplyLink> links, Language language) => string.Concat(links.Select(link => Link(link, language)));

    /// <summary>An argument by itself, as plain text.</summary>
    public string Write(Argument argument, Language language) => _sentence.Write(argument, language, Markup.Plain);

    internal IMessageActivity Message(WorkshopReply reply, Language language)
    {
        var text = Write(reply.Lines, language, Markup.Markdown);

        // A longer fence than any run of backticks that a title can have.
        var message = MessageFactory.Text(reply.IsSource ? $"{Fence}markdown\n{text}\n{Fence}" : text + Write(reply.Links, language));
        message.TextFormat = TextFormatTypes.Markdown;
        message.Locale = language.Code();
        if (reply.Buttons.Count > 0)
        {
            var labels = reply.Buttons.Select(phrase => _sentence.Write(phrase, language, Markup.Plain));
            message.SuggestedActions = new SuggestedActions(actions: [.. labels.Select(label => new CardAction(ActionTypes.ImBack, title: label, value: label))]);
        }

        if (reply.Card is { } card)
        {
            message.Attachments = [card];
        }

        return message;
    }

    private string Link(ReplyLink link, Language language)
    {
        var label = link.Label is { } phrase ? _sentence.Write(phrase, language, Markup.Markdown) : Escaping.Escape(link.Address.AbsoluteUri, Markup.Markdown);
        return $"\n\n[{label}]({link.Address.AbsoluteUri})";
    }

    internal string Label(string key, Language language) => _sentence.Write(Phrase.Of(key), language, Markup.Plain);
}
