using ConsultBot.Bot.Answers;
using ConsultBot.Bot.Conversations;
using ConsultBot.Core.Conversations;
using ConsultBot.Core.Feedback;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;
using ConsultBot.Core.Questions;
using ConsultBot.Core.Questions.Answers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Dialogs;

/// <summary>Does what people ask about answers that were given: why, whether they helped, and the same in another language.</summary>
/// <param name="engine">Gives the engine of the knowledge version in use.</param>
/// <param name="version">Gives the number of that version.</param>
/// <param name="replies">Writes the messages.</param>
/// <param name="memory">Knows the last answers.</param>
/// <param name="ratings">Keeps what readers thought.</param>
/// <param name="clearance">Whose documents the reader may be shown.</param>
public sealed class AnswerRequests(
    Func<QuestionEngine> engine, KnowledgeVersionInUse version, Replies replies, ConversationMemory memory, IAnswerRatings ratings, IClearance clearance)
{
    /// <summary>Does what a button under an answer, or the same in words, asks.</summary>
    /// <param name="answerId">The answer it is about; null: the last one.</param>
    public async Task DoAsync(ITurnContext turn, ActionName action, string? answerId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var language = await memory.GetLanguageAsync(turn, cancellationToken);
        if (await FindAsync(turn, answerId, cancellationToken) is not { } exchange)
        {
            await turn.SendActivityAsync(replies.Message(Phrase.Of(answerId is null ? "Exchange.None" : "Exchange.Forgotten"), language), cancellationToken);
            return;
        }

        await turn.SendActivityAsync(
            action == ActionName.Why ? Explain(exchange, language, await clearance.GetAudienceAsync(turn, cancellationToken)) : await RateAsync(exchange, action, language, cancellationToken), cancellationToken);
    }

    /// <returns>The answer that is meant, or null when it is not known (any more).</returns>
    public async Task<Exchange?> FindAsync(ITurnContext turn, string? answerId, CancellationToken cancellationToken)
    {
        var exchanges = await memory.GetExchangesAsync(turn, cancellationToken);
        return answerId is null
            ? exchanges.FirstOrDefault(exchange => exchange.Kind is not (AnswerKind.Clarifying or AnswerKind.Courtesy))
            : exchanges.FirstOrDefault(exchange => exchange.Id == answerId);
    }

    /// <summary>Changes the language, says so, and says the last answer again in it.</summary>
    /// <param name="language">Null: the language that each message is written in.</param>
    public async Task SpeakAsync(ITurnContext turn, Language? language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        await memory.ChooseLanguageAsync(turn, language, cancellationToken);
        if (language is null)
        {
            var before = await memory.GetLanguageAsync(turn, cancellationToken);
            await memory.SetSpokenAsync(turn, engine().Detector.Detect(turn.Activity.Text ?? string.Empty, before, isEstablished: false).Answering, cancellationToken);
        }

        var spoken = await memory.GetLanguageAsync(turn, cancellationToken);
        TurnLocale.Set(turn, spoken);
        await turn.SendActivityAsync(replies.Message(Phrase.Of(language is null ? "Language.Automatic" : "Language.Done"), spoken), cancellationToken);
        if (language is not null && (await memory.GetExchangesAsync(turn, cancellationToken)).FirstOrDefault() is { } last)
        {
            await RepeatAsync(turn, last, spoken, cancellationToken);
        }
    }

    private async Task RepeatAsync(ITurnContext turn, Exchange last, Language language, CancellationToken cancellationToken)
    {
        var current = engine();
        var focus = await memory.GetFocusAsync(turn, cancellationToken);
        var reply = Again(current, last, focus, await clearance.GetAudienceAsync(turn, cancellationToken), language);
        var (message, offered) = replies.Answer(reply, current.Knowledge, language, last.Id);
        await turn.SendActivityAsync(message, cancellationToken);
        await memory.SetFocusAsync(turn, focus with { Pending = offered }, cancellationToken);
    }

    /// <summary>From another version the words are asked afresh: what was understood then may name what is no longer there.</summary>
    private Reply Again(QuestionEngine current, Exchange exchange, ConversationFocus focus, Audience reader, Language language) => exchange.KnowledgeVersion == version()
        ? current.Repeat(exchange.Text, exchange.Read, exchange.Question, focus, reader, language)
        : current.Ask(exchange.Text, exchange.Read, ConversationFocus.None, reader, language);

    private IMessageActivity Explain(Exchange exchange, Language language, Audience reader)
    {
        var current = engine();
        var explanation = current.Explain(exchange.Text, exchange.Read, Again(current, exchange, ConversationFocus.None, reader, language).Question, reader);
        if (exchange.KnowledgeVersion != version())
        {
            explanation = explanation with { Blocks = [new AnswerBlock.Paragraph([Cited.Plain(Phrase.Of("Why.NewKnowledge"))]), .. explanation.Blocks] };
        }

        return replies.Explanation(explanation, current.Knowledge, language);
    }

    private async Task<IMessageActivity> RateAsync(Exchange exchange, ActionName action, Language language, CancellationToken cancellationToken)
    {
        var rating = action == ActionName.Helpful ? Rating.Helpful : Rating.NotHelpful;

        // Kept before it is acknowledged.
        await ratings.PutAsync(
            new AnswerRating(exchange.Id, QuestionId.Of(exchange.Question), exchange.KnowledgeVersion, exchange.Kind, exchange.Read, rating), cancellationToken);
        return replies.Message(Phrase.Of("Rating." + rating), language);
    }
}
