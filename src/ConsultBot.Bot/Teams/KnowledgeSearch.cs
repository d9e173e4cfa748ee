using System.Globalization;
using ConsultBot.Bot.Answers;
using ConsultBot.Bot.Messages;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Speaking;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;

namespace ConsultBot.Bot.Teams;

/// <summary>The search from the compose box of Teams. What is inserted is read by others, so it finds what everybody may read, whoever asks.</summary>
public sealed class KnowledgeSearch(Func<QuestionEngine> engine, MessageCatalog catalog, IOptions<TeamsOptions> options)
{
    private const int MostCharacters = 500;
    private const int TitleCharacters = 80;
    private const int PreviewCharacters = 200;

    private readonly Sentence _sentence = new(catalog);
    private readonly AnswerText _text = new(new Sentence(catalog));

    /// <param name="asked">What was typed; empty: the practice headings, from which one can be chosen.</param>
    /// <param name="locale">Of the one who searches; null: English.</param>
    /// <param name="skip">Results that are known already.</param>
    public MessagingExtensionResponse Find(string asked, string? locale, int skip)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var current = engine();
        var language = Languages.Find(locale) ?? Language.English;
        var results = asked.Trim() is { Length: > 0 and <= MostCharacters } text
            ? Answers(current, text, language)
            : current.Knowledge.Headings.Select(heading => Card(current.Knowledge, heading, language));
        var shown = results.Skip(skip).Take(options.Value.SearchResults).ToList();
        return new MessagingExtensionResponse
        {
            ComposeExtension = shown.Count > 0 || skip > 0
                ? new MessagingExtensionResult { Type = "result", AttachmentLayout = "list", Attachments = shown }
                : new MessagingExtensionResult { Type = "message", Text = _sentence.Write(Phrase.Of("Teams.Search.Nothing"), language, Markup.Plain) },
        };
    }

    /// <summary>The answer, and what may be asked next or instead, as far as each has an answer.</summary>
    private IEnumerable<MessagingExtensionAttachment> Answers(QuestionEngine current, string text, Language language)
    {
        var heard = current.Detector.Detect(text, language, isEstablished: false);
        var asked = SpokenQuestions.Ask(spoken => current.Ask(text, spoken, ConversationFocus.None, answering: heard.Answering), heard);
        var first = asked.Reply.Answer;
        if (first.Kind == AnswerKind.Answered)
        {
            yield return Card(current.Knowledge, text, first, asked.Answering);
        }

        // What a refusal suggests is on something else.
        foreach (var choice in first.Kind is AnswerKind.Refused or AnswerKind.Nearest ? [] : first.Choices.Concat(first.Suggestions))
        {
            var question = _sentence.Write(choice.Asks, asked.Answering, Markup.Plain);
            if (current.Ask(question, asked.Answering, ConversationFocus.None).Answer is { Kind: AnswerKind.Answered } answer)
            {
                yield return Card(current.Knowledge, question, answer, asked.Answering);
            }
        }
    }

    private MessagingExtensionAttachment Card(KnowledgeBase knowledge, string title, Answer answer, Language language)
    {
        var plain = _text.Write(answer, knowledge, language, Markup.Plain).Text;
        return Card(title, plain, _text.Write(answer, knowledge, language, Markup.Markdown).Text);
    }

    private MessagingExtensionAttachment Card(KnowledgeBase knowledge, Heading heading, Language language)
    {
        var title = string.Create(CultureInfo.InvariantCulture, $"{heading.Number}. {heading.Title.In(language)}");
        var parts = heading.Subheadings.Select(part => part.Title.In(language)).ToList();
        var source = _text.DescribeFor(heading.Title, knowledge, heading.Evidence.Citations[0], language, Markup.Markdown);
        var body = string.Join('\n', parts.Select(part => "- " + Escaping.Escape(part, Markup.Markdown)));
        return Card(title, string.Join("; ", parts), $"{body}\n\n{source}".Trim());
    }

    private static MessagingExtensionAttachment Card(string title, string preview, string text) => new()
    {
        ContentType = HeadingsCard.ContentType,
        Content = new Dictionary<string, object>
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.2",
            ["body"] = new List<object> { Block(title, isTitle: true), Block(text, isTitle: false) },
        },
        Preview = new Attachment(
            "application/vnd.microsoft.card.thumbnail",
            content: new Dictionary<string, object>
            {
                ["title"] = TeamsCitations.Shorten(title, TitleCharacters),
                ["text"] = TeamsCitations.Shorten(preview.ReplaceLineEndings(" "), PreviewCharacters),
            }),
    };

    private static Dictionary<string, object> Block(string text, bool isTitle) => new()
    {
        ["type"] = "TextBlock",
        ["text"] = text,
        ["wrap"] = true,
        ["weight"] = isTitle ? "Bolder" : "Default",
    };
}
