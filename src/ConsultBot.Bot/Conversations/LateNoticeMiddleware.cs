using System.Security.Cryptography;
using ConsultBot.Bot.Answers;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConsultBot.Bot.Conversations;

/// <summary>Says so when an answer is a long time coming, so that nobody is left without a word. The turn goes on, and what it says follows.</summary>
public sealed class LateNoticeMiddleware(Replies replies, IOptions<BotOptions> options, TimeProvider time, ILogger<LateNoticeMiddleware> logger) : IMiddleware
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity.Type != ActivityTypes.Message || turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            await next(cancellationToken);
            return;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var notice = SayWhenLateAsync(turnContext, over.Token);
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            await over.CancelAsync();
            await notice.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Sends past the turn's handlers: it is no answer. It has the same id however often the turn is run, and is shown once.</summary>
    private async Task SayWhenLateAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromSeconds(options.Value.NoticeAfterSeconds), time, cancellationToken);
        if (turn.Responded)
        {
            return;
        }

        var reference = Convert.ToHexString(RandomNumberGenerator.GetBytes(4));
        logger.TurnLate(reference, turn.Activity.ChannelId);
        var language = Languages.Find(turn.Activity.Locale) ?? Language.English;
        var message = (Activity)replies.Message(Phrase.Of("Error.Late", ("reference", new Argument.Verbatim(reference))), language);
        message.ApplyConversationReference(turn.Activity.GetConversationReference());
        message.Id = $"{turn.Activity.Id}-late";
        await turn.Adapter.SendActivitiesAsync(turn, [message], cancellationToken);
    }
}
