using ConsultBot.Web.Messaging.Tokens;

namespace ConsultBot.Web.Messaging;

/// <summary>
/// Who may post activities without a token: a program on the developer's own machine. The host must run in Development, and the
/// request must come from loopback, straight (no proxy or tunnel before it), for a loopback host name, and from no web page of
/// another host: a page in the developer's browser, or a tunnel on the machine, connects from loopback too.
/// </summary>
internal sealed class LocalDevelopmentAccess(IHostEnvironment environment)
{
    private static readonly string[] ForwardingHeaders =
        ["Forwarded", "Via", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "True-Client-IP", "CF-Connecting-IP", "Fastly-Client-IP"];

    private static readonly string[] ForwardingPrefixes = ["X-Forwarded-", "X-Original-", "X-Azure-", "X-ARR-"];

    /// <returns>Null when the request is let in.</returns>
    public string? FindRefusal(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        if (!environment.IsDevelopment())
        {
            return "the bot has no app id (Connector:AppId) and does not run in Development";
        }

        if (httpContext.Connection.RemoteIpAddress is not { } address || !Loopback.IsAddress(address))
        {
            return "the connection is not from loopback";
        }

        var headers = httpContext.Request.Headers;
        if (headers.Keys.Any(IsForwarding))
        {
            return "the request was forwarded";
        }

        if (!Loopback.IsHost(httpContext.Request.Host.Host.Trim('[', ']')))
        {
            return "the Host header names another host";
        }

        if (headers.Origin.Any(origin => !IsLoopbackOrigin(origin)))
        {
            return "the Origin header names another host";
        }

        return headers.Authorization.Count == 0 || SignedToken.Find(headers.Authorization) is not null ? null : "the Authorization header is malformed";
    }

    private static bool IsForwarding(string header) =>
        ForwardingHeaders.Contains(header, StringComparer.OrdinalIgnoreCase)
        || ForwardingPrefixes.Any(prefix => header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static bool IsLoopbackOrigin(string? origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && Loopback.IsHost(uri.IdnHost);
}
