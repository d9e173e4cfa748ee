using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Stands between a channel and the bot: makes turns of what comes in, and sends what the bot answers.</summary>
public abstract class BotAdapter
{
    /// <summary>Turn state: the activity that carries the answer to an invoke.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>Turn state: who sent the request, as a <see cref="ClaimsIdentity"/>.</summary>
    public const string BotIdentityKey = "BotIdentity";

    /// <summary>Turn state: for whom the tokens of outgoing calls are issued.</summary>
    public const string OAuthScopeKey = "Microsoft.Bot.Builder.BotAdapter.OAuthScope";

    /// <summary>Handles whatever a turn throws; without it the exception goes on to the caller.</summary>
    public Func<ITurnContext, Exception, Task> OnTurnError { get; set; }

    public MiddlewareSet MiddlewareSet { get; } = [];

    /// <param name="middleware">Runs behind the middleware that is there.</param>
    /// <returns>This adapter.</returns>
    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    /// <returns>What the channel answered, in the order of <paramref name="activities"/>.</returns>
    public abstract Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    public abstract Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    public abstract Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Runs a turn for an activity whose sender is known.</summary>
    /// <returns>The answer to an invoke; null for other activities.</returns>
    /// <exception cref="NotSupportedException">This adapter takes activities in another way.</exception>
    public virtual Task<InvokeResponse> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{GetType().Name} takes no activities from outside its own channel.");

    /// <summary>Runs a turn that the bot starts by itself.</summary>
    /// <param name="botId">The bot's app id.</param>
    /// <param name="reference">Where the conversation goes on.</param>
    public virtual Task ContinueConversationAsync(
        string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ContinueConversationAsync(botId, reference.GetContinuationActivity(), callback, cancellationToken);
    }

    /// <inheritdoc cref="ContinueConversationAsync(string, ConversationReference, BotCallbackHandler, CancellationToken)"/>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        ContinueConversationAsync(claimsIdentity, reference, null, callback, cancellationToken);

    /// <inheritdoc cref="ContinueConversationAsync(string, ConversationReference, BotCallbackHandler, CancellationToken)"/>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var activity = reference.GetContinuationActivity();
        return ContinueConversationAsync(claimsIdentity, activity, audience, callback, cancellationToken);
    }

    /// <inheritdoc cref="ContinueConversationAsync(string, ConversationReference, BotCallbackHandler, CancellationToken)"/>
    /// <param name="continuationActivity">What the turn begins with; it must name channel and conversation.</param>
    public virtual Task ContinueConversationAsync(
        string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync((ClaimsIdentity)null, continuationActivity, null, callback, cancellationToken);

    /// <inheritdoc cref="ContinueConversationAsync(string, Activity, BotCallbackHandler, CancellationToken)"/>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        ContinueConversationAsync(claimsIdentity, continuationActivity, null, callback, cancellationToken);

    /// <inheritdoc cref="ContinueConversationAsync(string, Activity, BotCallbackHandler, CancellationToken)"/>
    public virtual async Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(callback);
        using var context = new TurnContext(this, continuationActivity);
        if (claimsIdentity is not null)
        {
            context.TurnState.Add<System.Security.Principal.IIdentity>(BotIdentityKey, claimsIdentity);
        }

        if (audience is not null)
        {
            context.TurnState.Add(OAuthScopeKey, audience);
        }

        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs middleware and bot; the culture of the turn is that of the activity's language.</summary>
    protected async Task RunPipelineAsync(
        ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        UseCultureOf(turnContext);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, exception).ConfigureAwait(false);
        }
    }

    private static void UseCultureOf(ITurnContext turnContext)
    {
        var locale = turnContext.Activity.Locale;
        if (string.IsNullOrEmpty(locale))
        {
            return;
        }

        if (turnContext is TurnContext context)
        {
            context.Locale = locale;
        }

        try
        {
            // Only cultures that exist: each made-up name would stay in the process-wide cache of cultures.
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            // A client may send any text as its language; the turn then keeps the culture of the process.
        }
    }
}
