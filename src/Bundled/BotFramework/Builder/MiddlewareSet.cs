using System.Collections;

namespace Microsoft.Bot.Builder;

/// <summary>Middleware in order of registration; a set is a middleware itself.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    private readonly List<IMiddleware> _middleware = [];

    public MiddlewareSet Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        _middleware.Add(middleware);
        return this;
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        await ReceiveActivityWithStatusAsync(turnContext, null, cancellationToken).ConfigureAwait(false);
        await next(cancellationToken).ConfigureAwait(false);
    }

    /// <param name="callback">The bot, which runs if every middleware calls its next; null if there is none.</param>
    public Task ReceiveActivityWithStatusAsync(
        ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        RunFrom(0, turnContext, callback, cancellationToken);

    public IEnumerator<IMiddleware> GetEnumerator() => _middleware.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Task RunFrom(int position, ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        if (position == _middleware.Count)
        {
            return callback?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask;
        }

        return _middleware[position].OnTurnAsync(
            turnContext, token => RunFrom(position + 1, turnContext, callback, token), cancellationToken);
    }
}
