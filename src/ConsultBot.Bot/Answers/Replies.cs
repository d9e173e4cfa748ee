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
    private readonly AnswerActions _actions;

    /// <param name="catalog">Has every sentence, at least in English.</param>
    public Replies(MessageCatalog catalog)
    {
        _sentence = new Sentence(catalog);
        _text = new AnswerText(_sentence);
        _headings = new HeadingsCard(_sentence);
        _actions = new AnswerActions(_sentence);
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

    /// <summary>What the bot is for, with questions to begin with.</summary>
    public IMessageActivity Greeting(Language language)
    {
        var starters = TalkStarters.All.Select(choice => new PendingChoice(Say(choice.Label, language), Say(choice.Asks, language))).ToList();
        var text = _sentence.Write(Phrase.Of("Greeting"), language, Markup.Markdown);
        return AnswerActivity.Of(new RenderedAnswer(text, [], [], starters), new AnswerNote(AnswerKind.Courtesy, [], false), language.Code());
    }

    /// <summary>A reply as a message, and what it offers to choose from.</summary>
    /// <param name="reply">What is answered.</param>
    /// <param name="knowledge">What it was answered from.</param>
    /// <param name="language">The language to answer in.</param>
    /// <param name="answerId">What the buttons under it name.</param>
    public (IMessageActivity Message, IReadOnlyList<PendingChoice> Offered) Answer(Reply reply, KnowledgeBase knowledge, Language language, string answerId)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var written = _text.Write(WithOffer(reply.Answer), knowledge, language, Markup.Markdown);
        var card = reply.Question is HeadingsQuestion { Numbers.Count: 0, WantsCount: false } ? HeadingsCardOf(knowledge, written, language) : null;
        var message = AnswerActivity.Of(written, new AnswerNote(reply.Answer.Kind, written.Citations, card is not null), language.Code());
        message.Attachments = [.. new[] { card }.OfType<Attachment>()];
        if (reply.Answer.Kind is not (AnswerKind.Clarifying or AnswerKind.Courtesy))
        {
            message.Attachments.Add(_actions.Of(answerId, reply.Answer.Kind, language));
        }

        return (message, written.Choices);
    }

    /// <summary>An explanation as a message: text alone.</summary>
    public IMessageActivity Explanation(Answer explanation, KnowledgeBase knowledge, Language language)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var written = _text.Write(explanation, knowledge, language, Markup.Markdown);
        return AnswerActivity.Of(written, new AnswerNote(explanation.Kind, written.Citations, false), language.Code());
    }

    /// <summary>Sentences as a list.</summary>
    public IMessageActivity List(Phrase lead, IReadOnlyList<Phrase> items, Language language)
    {
        ArgumentNullException.ThrowIfNull(items);
        var message = Message(lead, language);
        message.Text += "\n\n" + string.Join('\n', items.Select(item => "- " + _sentence.Write(item, language, Markup.Markdown)));
        return message;
    }

    /// <summary>A sentence with buttons that are sent as their labels.</summary>
    public IMessageActivity Message(Phrase phrase, Language language, params IReadOnlyList<Phrase> buttons)
    {
        ArgumentNullException.ThrowIfNull(buttons);
        var message = Message(phrase, language);
        message.SuggestedActions = new SuggestedActions(actions: [.. buttons.Select(button => Say(button, language)).Select(label => new CardAction(ActionTypes.ImBack, title: label, value: label))]);
        message.InputHint = InputHints.ExpectingInput;
        return message;
    }

    /// <summary>What is no answer, or may be none, says how to have the secretariat answer.</summary>
    private static Answer WithOffer(Answer answer) => answer.Kind is not (AnswerKind.Refused or AnswerKind.Nearest) ? answer
        : answer with { Blocks = [.. answer.Blocks, new AnswerBlock.Paragraph([Cited.Plain(Phrase.Of("Refusal.PassOn"))])] };

    private Attachment HeadingsCardOf(KnowledgeBase knowledge, RenderedAnswer written, Language language)
    {
        var source = _text.DescribeFor(knowledge.Headings[0].Title, knowledge, written.Citations[0], language, Markup.Plain);
        return _headings.Of(knowledge.Headings, source, language);
    }
}
