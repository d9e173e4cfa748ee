using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Shows that the bot is at work while a message takes long to answer.</summary>
public class ShowTypingMiddleware : IMiddleware
{
    private readonly TimeSpan _delay;
    private readonly TimeSpan _period;
    private readonly TimeProvider _time;

    /// <param name="delay">Milliseconds before the first sign; zero or more.</param>
    /// <param name="period">Milliseconds between signs; more than zero.</param>
    public ShowTypingMiddleware(int delay = 500, int period = 2000)
        : this(delay, period, TimeProvider.System)
    {
    }

    internal ShowTypingMiddleware(int delay, int period, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(delay);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(period);
        _delay = TimeSpan.FromMilliseconds(delay);
        _period = TimeSpan.FromMilliseconds(period);
        _time = time;
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        if (activity.Type != ActivityTypes.Message || activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            await next(cancellationToken).ConfigureAwait(false);
            return;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var typing = ShowTypingAsync(turnContext, over.Token);
        try
        {
            await next(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await over.CancelAsync().ConfigureAwait(false);
            await typing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Sends past the turn's handlers: a sign is no answer.</summary>
    private async Task ShowTypingAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await Task.Delay(_delay, _time, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            var sign = (Activity)Activity.CreateTypingActivity();
            sign.ApplyConversationReference(turnContext.Activity.GetConversationReference());
            await turnContext.Adapter.SendActivitiesAsync(turnContext, [sign], cancellationToken).ConfigureAwait(false);
            await Task.Delay(_period, _time, cancellationToken).ConfigureAwait(false);
        }
    }
}
