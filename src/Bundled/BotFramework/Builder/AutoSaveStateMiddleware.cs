namespace Microsoft.Bot.Builder;

/// <summary>Saves states once the turn is over; a turn that throws saves nothing.</summary>
public class AutoSaveStateMiddleware : IMiddleware
{
    public AutoSaveStateMiddleware(params BotState[] botStates)
        : this(new BotStateSet(botStates))
    {
    }

    public AutoSaveStateMiddleware(BotStateSet botStateSet)
    {
        ArgumentNullException.ThrowIfNull(botStateSet);
        BotStateSet = botStateSet;
    }

    public BotStateSet BotStateSet { get; set; }

    /// <returns>This middleware.</returns>
    public AutoSaveStateMiddleware Add(BotState botState)
    {
        BotStateSet.Add(botState);
        return this;
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        await next(cancellationToken).ConfigureAwait(false);
        await BotStateSet.SaveAllChangesAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
    }
}
