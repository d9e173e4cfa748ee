using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Who may post activities without a token: a program on the developer's own machine. The host must run in Development, and the
/// request must come from loopback, straight (no proxy or tunnel before it), for a loopback host name, and from no web page of
/// another host: a page in the developer's browser, or a tunnel on the machine, connects from loopback too.
/// </summary>
/// <param name="configuration">Says the environment where no <see cref="IHostEnvironment"/> is registered; null when there is none.</param>
internal sealed class LocalDevelopmentAccess(IConfiguration configuration)
{
    private static readonly string[] ForwardingHeaders =
        ["Forwarded", "Via", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "True-Client-IP", "CF-Connecting-IP", "Fastly-Client-IP"];

    private static readonly string[] ForwardingPrefixes = ["X-Forwarded-", "X-Original-", "X-Azure-", "X-ARR-"];

    /// <returns>Null when the request is let in.</returns>
    public string FindRefusal(HttpContext httpContext)
    {
        if (!IsDevelopment(httpContext.RequestServices))
        {
            return "the host does not run in Development";
        }

        if (httpContext.Connection.RemoteIpAddress is not { } address || !ServiceUrl.IsLoopback(address))
        {
            return "the connection is not from loopback";
        }

        var headers = httpContext.Request.Headers;
        if (headers.Keys.Any(IsForwarding))
        {
            return "the request was forwarded";
        }

        if (!ServiceUrl.IsLoopbackHost(httpContext.Request.Host.Host.Trim('[', ']')))
        {
            return "the Host header names another host";
        }

        if (headers.Origin.Any(origin => !IsLoopbackOrigin(origin)))
        {
            return "the Origin header names another host";
        }

        return AuthorizationHeader.IsAbsentOrBearer(headers.Authorization) ? null : "the Authorization header is malformed";
    }

    private static bool IsForwarding(string header) =>
        ForwardingHeaders.Contains(header, StringComparer.OrdinalIgnoreCase)
        || ForwardingPrefixes.Any(prefix => header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static bool IsLoopbackOrigin(string origin) =>
        ServiceUrl.Find(origin) is { } uri && ServiceUrl.IsLoopback(uri);

    private bool IsDevelopment(IServiceProvider services)
    {
        var environment = services?.GetService<IHostEnvironment>()?.EnvironmentName
            ?? configuration?["ASPNETCORE_ENVIRONMENT"]
            ?? configuration?["DOTNET_ENVIRONMENT"];
        return string.Equals(environment, Environments.Development, StringComparison.OrdinalIgnoreCase);
    }
}
