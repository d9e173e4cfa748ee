using Microsoft.Extensions.Options;

namespace ConsultBot.Web.DirectLine;

/// <summary>Which pages may talk to the bot: those of its own host and of the configured origins. A request without an origin comes from no page.</summary>
/// <remarks>Hosts are compared, not schemes: behind a proxy that ends TLS the request arrives as http from a page that was loaded by https.
/// Browsers send the origin with a WebSocket's request but enforce nothing there; this does.</remarks>
internal sealed class OriginPolicy(IOptions<DirectLineOptions> options)
{
    private readonly HashSet<string> _configured = new(
        options.Value.AllowedOrigins.Select(origin => origin.TrimEnd('/')), StringComparer.OrdinalIgnoreCase);

    public bool IsAllowed(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || IsConfigured(origin) || IsSameHost(origin, request);
    }

    public bool IsConfigured(string origin) => _configured.Contains(origin);

    private static bool IsSameHost(string origin, HttpRequest request)
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var page) || page.Scheme is not ("http" or "https"))
        {
            return false;
        }

        var port = request.Host.Port;
        return string.Equals(page.Host, request.Host.Host, StringComparison.OrdinalIgnoreCase)
            && (port is null ? page.IsDefaultPort : port == page.Port);
    }
}
