using ConsultBot.Web.Messaging.Sending;
using ConsultBot.Web.Messaging.Tokens;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace ConsultBot.Web.Messaging;

/// <summary>Decides whose activities the bot takes: those of the Bot Connector by its token, and without a registration those of the developer's machine.</summary>
/// <remarks>The rules are those of the vendor's page on Bot Connector authentication, with what it leaves open decided for refusal: no exp, an empty channelId,
/// a serviceUrl that is missing, a key without endorsements, a bot without an app id.</remarks>
internal sealed class ChannelGate(
    IOptions<ConnectorOptions> options, LocalDevelopmentAccess local, IHostEnvironment environment, TokenVerifier verifier, IssuerKeys keys, ServiceAddresses addresses)
{
    private readonly ConnectorOptions _options = options.Value;

    public bool IsRegistered => _options.AppId.Length > 0;

    /// <summary>Decides what can be decided before the body is read.</summary>
    public ChannelRefusal? FindEarlyRefusal(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!IsRegistered)
        {
            return local.FindRefusal(context) is { } reason ? ChannelRefusal.Unknown(reason) : null;
        }

        return context.Request.Headers.Authorization.Count == 0 ? ChannelRefusal.Unknown("there is no bearer token")
            : SignedToken.Find(context.Request.Headers.Authorization) is null ? ChannelRefusal.Unknown("the Authorization header holds no signed token")
            : null;
    }

    /// <returns>Null when the activity is taken.</returns>
    public async Task<ChannelRefusal?> FindRefusalAsync(HttpContext context, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (FindEarlyRefusal(context) is { } early)
        {
            return early;
        }

        // The embedded Direct Line vouches for its users itself; through this door anybody could claim to be one of them.
        if (activity.ChannelId == Channels.Directline)
        {
            return ChannelRefusal.Forbidden("Direct Line has an entrance of its own, /v3/directline");
        }

        return !IsRegistered ? null
            : SignedToken.Find(context.Request.Headers.Authorization) is not { } token ? ChannelRefusal.Unknown("there is no bearer token")
            : IsEmulators(token) ? await FindEmulatorRefusalAsync(context, token, activity, cancellationToken)
            : await FindConnectorRefusalAsync(token, activity, cancellationToken);
    }

    private bool IsEmulators(SignedToken token) =>
        environment.IsDevelopment() && token.FindText("iss") is { } issuer && EmulatorIssuers().Contains(issuer, StringComparer.Ordinal);

    private IEnumerable<string> EmulatorIssuers() => _options.TenantId.Length == 0 ? _options.Constants.EmulatorIssuers
        : _options.Constants.EmulatorIssuers.Concat([$"https://sts.windows.net/{_options.TenantId}/", $"{_options.LoginInUse}{_options.TenantId}/v2.0"]);

    private async Task<ChannelRefusal?> FindConnectorRefusalAsync(SignedToken token, Activity activity, CancellationToken cancellationToken)
    {
        var check = await verifier.CheckAsync(token, new TokenRules([_options.IssuerInUse], _options.AppId), keys.Connector, cancellationToken);
        if (check is not { Key: { } key })
        {
            return ChannelRefusal.Unknown(check.Fault ?? "the token is refused");
        }

        if (string.IsNullOrEmpty(activity.ServiceUrl) || token.FindText("serviceurl") != activity.ServiceUrl)
        {
            return ChannelRefusal.Unknown("the token is for another serviceUrl");
        }

        return string.IsNullOrEmpty(activity.ChannelId) || !key.Endorsements.Contains(activity.ChannelId) ? ChannelRefusal.Forbidden("the token's key does not speak for this channel")
            : !_options.ChannelsInUse.Contains(activity.ChannelId, StringComparer.Ordinal) ? ChannelRefusal.Forbidden("the bot is not open to this channel (Connector:Channels)")
            : !addresses.IsAllowed(activity.ServiceUrl) ? ChannelRefusal.Forbidden("the serviceUrl's host is not listed (Connector:ServiceHosts)")
            : FindTenantRefusal(activity);
    }

    private ChannelRefusal? FindTenantRefusal(Activity activity)
    {
        if (activity.ChannelId != Channels.Msteams)
        {
            return null;
        }

        var tenant = ActivityTenant.Of(activity);
        return tenant is null ? ChannelRefusal.Forbidden("the activity names two tenants")
            : _options.TenantsInUse.Count > 0 && !_options.TenantsInUse.Contains(tenant, StringComparer.OrdinalIgnoreCase) ? ChannelRefusal.Forbidden("the bot is not open to this tenant (Connector:Tenants)")
            : null;
    }

    /// <summary>The Emulator signs with the bot's own credentials at Microsoft's login; its token names no serviceUrl, so that must be on this machine, as the Emulator is.</summary>
    private async Task<ChannelRefusal?> FindEmulatorRefusalAsync(HttpContext context, SignedToken token, Activity activity, CancellationToken cancellationToken)
    {
        if (local.FindRefusal(context) is { } reason)
        {
            return ChannelRefusal.Unknown(reason);
        }

        var check = await verifier.CheckAsync(token, new TokenRules([.. EmulatorIssuers()], _options.AppId), keys.Emulator, cancellationToken);
        return check.Key is null ? ChannelRefusal.Unknown(check.Fault ?? "the token is refused")
            : token.FindText(token.FindText("ver") is "2.0" ? "azp" : "appid") != _options.AppId ? ChannelRefusal.Unknown("the token is another app's")
            : activity.ChannelId != Channels.Emulator ? ChannelRefusal.Forbidden("the Emulator speaks for its own channel only")
            : ServiceAddresses.IsOnThisMachine(activity.ServiceUrl) ? null
            : ChannelRefusal.Forbidden("the Emulator's serviceUrl is on this machine");
    }
}
