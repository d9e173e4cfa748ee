using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

#pragma warning disable CA1725 // The official overrides name their parameter botAppId.

namespace Microsoft.Bot.Builder;

/// <summary>An adapter whose channels receive replies at the activity's <c>serviceUrl</c>.</summary>
public abstract class CloudAdapterBase : BotAdapter
{
    private const string AppIdClaim = "appid";
    private const string AudienceClaim = "aud";

    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(botFrameworkAuthentication);
        BotFrameworkAuthentication = botFrameworkAuthentication;
        Logger = logger ?? NullLogger.Instance;
    }

    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    protected ILogger Logger { get; }

    /// <summary>Sends in order, one call each; the first that fails ends the sending.</summary>
    /// <exception cref="ErrorResponseException">The channel refused one.</exception>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var index = 0; index < activities.Length; index++)
        {
            responses[index] = await SendAsync(turnContext, activities[index], cancellationToken).ConfigureAwait(false) ?? new ResourceResponse();
        }

        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return ConnectorOf(turnContext).UpdateAsync(activity, cancellationToken);
    }

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ConnectorOf(turnContext).DeleteAsync(reference.Conversation?.Id, reference.ActivityId, cancellationToken);
    }

    public override Task ContinueConversationAsync(
        string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(botAppId, ContinuationOf(reference), callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        ContinueConversationAsync(claimsIdentity, ContinuationOf(reference), callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        ContinueConversationAsync(claimsIdentity, ContinuationOf(reference), audience, callback, cancellationToken);

    public override Task ContinueConversationAsync(
        string botAppId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(CreateClaimsIdentity(botAppId), continuationActivity, callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        ContinueConversationAsync(claimsIdentity, continuationActivity, BotFrameworkAuthentication.GetOriginatingAudience(), callback, cancellationToken);

    /// <exception cref="ArgumentException">The activity has no conversation, or no <c>serviceUrl</c> that is an http or https URL.</exception>
    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(callback);
        ArgumentNullException.ThrowIfNull(continuationActivity);
        return ReturnAddress.FindFault(continuationActivity) is { } fault
            ? throw new ArgumentException(fault, nameof(continuationActivity))
            : ProcessProactiveAsync(claimsIdentity, continuationActivity, audience, callback, cancellationToken);
    }

    /// <param name="botAppId">May be empty for a bot without registration.</param>
#pragma warning disable CA1822 // The official method is no static one.
    protected ClaimsIdentity CreateClaimsIdentity(string botAppId)
#pragma warning restore CA1822
    {
        botAppId ??= string.Empty;
        return new ClaimsIdentity([new Claim(AudienceClaim, botAppId), new Claim(AppIdClaim, botAppId)]);
    }

    /// <summary>Runs a turn that the bot starts by itself.</summary>
    protected async Task ProcessProactiveAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        var result = new AuthenticateRequestResult
        {
            Audience = audience,
            ClaimsIdentity = claimsIdentity,
            ConnectorFactory = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity),
        };
        using var context = await CreateTurnAsync(result, continuationActivity, callback, cancellationToken).ConfigureAwait(false);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <exception cref="UnauthorizedAccessException">The request is refused.</exception>
    /// <inheritdoc cref="ProcessActivityAsync(AuthenticateRequestResult, Activity, BotCallbackHandler, CancellationToken)"/>
    protected async Task<InvokeResponse> ProcessActivityAsync(
        string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var result = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken).ConfigureAwait(false);
        return await ProcessActivityAsync(result, activity, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a turn.</summary>
    /// <returns>What the HTTP response says; null for an empty one with 200.</returns>
    protected async Task<InvokeResponse> ProcessActivityAsync(
        AuthenticateRequestResult authenticateRequestResult, Activity activity, BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        ArgumentNullException.ThrowIfNull(activity);
        activity.CallerId = authenticateRequestResult.CallerId;
        using var context = await CreateTurnAsync(authenticateRequestResult, activity, callback, cancellationToken).ConfigureAwait(false);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
        return TurnOutcome.Of(context);
    }

    private static Activity ContinuationOf(ConversationReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return reference.GetContinuationActivity();
    }

    private static ConnectorClient ConnectorOf(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<IConnectorClient>() as ConnectorClient
            ?? throw new InvalidOperationException("The turn has no connector: it was not started by this adapter.");
    }

    private static async Task<ResourceResponse> SendAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        activity.Id = null;
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                await Task.Delay(Convert.ToInt32(activity.Value, System.Globalization.CultureInfo.InvariantCulture), cancellationToken).ConfigureAwait(false);
                return null;
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Set(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return null;
            default:
                var connector = ConnectorOf(turnContext);
                return string.IsNullOrWhiteSpace(activity.ReplyToId)
                    ? await connector.SendAsync(activity, cancellationToken).ConfigureAwait(false)
                    : await connector.ReplyAsync(activity, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<TurnContext> CreateTurnAsync(
        AuthenticateRequestResult result, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var connector = await result.ConnectorFactory.CreateAsync(activity.ServiceUrl, result.Audience, cancellationToken).ConfigureAwait(false);
        var context = new TurnContext(this, activity);
        var state = context.TurnState;
        state.Set<IIdentity>(BotIdentityKey, result.ClaimsIdentity);
        state.Set(OAuthScopeKey, result.Audience);
        state.Set(connector);
        state.Set(result.ConnectorFactory);
        state.Set(callback);
        return context;
    }
}
