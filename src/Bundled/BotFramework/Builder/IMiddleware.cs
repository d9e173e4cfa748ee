namespace Microsoft.Bot.Builder;

/// <summary>Runs before and after the bot, in the order of registration on the way in and the reverse on the way out.</summary>
public interface IMiddleware
{
    /// <param name="next">Runs the rest of the pipeline; a middleware that does not call it ends the turn.</param>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
