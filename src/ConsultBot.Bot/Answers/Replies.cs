using ConsultBot.Bot.Messages;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Meaning;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Answers;

/// <summary>Turns answers and single sentences into messages.</summary>
public sealed class Replies
{
    private readonly Sentence _sentence;
    private readonly AnswerText _text;
    private readonly HeadingsCard _headings;

    public Replies(MessageCatalog catalog)
    {
        _sentence = new Sentence(catalog);
        _text = new AnswerText(_sentence);
        _headings = new HeadingsCard(_sentence);
    }

    /// <summary>A sentence of the messages files.</summary>
    public string Say(Phrase phrase, Language language) => _sentence.Write(phrase, language, Markup.Plain);

    /// <summary>A sentence of the messages files as a message.</summary>
    public IMessageActivity Message(Phrase phrase, Language language)
    {
        var message = MessageFactory.Text(_sentence.Write(phrase, language, Markup.Markdown));
        message.TextFormat = TextFormatTypes.Markdown;
        message.Locale = language.Code();
        return message;
    }

    public IMessageActivity Greeting(Language language)
    {
        var starters = TalkStarters.All.Select(choice => new PendingChoice(Say(choice.Label, language), Say(choice.Asks, language))).ToList();
        var text = _sentence.Write(Phrase.Of("Greeting"), language, Markup.Markdown);
        return AnswerActivity.Of(new RenderedAnswer(text, [], [], starters), new AnswerNote(AnswerKind.Courtesy, [], false), language.Code());
    }

    /// <summary>A reply as a message, and what it offers to choose from.</summary>
    public (IMessageActivity Message, IReadOnlyList<PendingChoice> Offered) Answer(Reply reply, KnowledgeBase knowledge, Language language)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var written = _text.Write(reply.Answer, knowledge, language, Markup.Markdown);
        var card = reply.Question is HeadingsQuestion { Numbers.Count: 0, WantsCount: false } ? HeadingsCardOf(knowledge, written, language) : null;
        var message = AnswerActivity.Of(written, new AnswerNote(reply.Answer.Kind, written.Citations, card is not null), language.Code());
        if (card is not null)
        {
            message.Attachments = [card];
        }

        return (message, written.Choices);
    }

    private Attachment HeadingsCardOf(KnowledgeBase knowledge, RenderedAnswer written, Language language)
    {
        var source = _text.Describe(knowledge, written.Citations[0], language, Markup.Plain);
        return _headings.Of(knowledge.Headings, source, language);
    }
}
