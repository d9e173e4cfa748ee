using System.Net;

namespace Microsoft.Bot.Connector;

/// <summary>What a <c>serviceUrl</c> may be. It is input: whoever sends an activity chooses where the bot's replies would go.</summary>
internal static class ServiceUrl
{
    /// <returns>Null unless it is an absolute http or https URL with neither credentials nor query nor fragment.</returns>
    public static Uri Find(string serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Host.Length > 0
        && uri.UserInfo.Length + uri.Query.Length + uri.Fragment.Length == 0
            ? uri
            : null;

    /// <returns>Whether the host is 127.0.0.0/8, ::1 or "localhost". No name is looked up.</returns>
    public static bool IsLoopback(Uri serviceUrl) => IsLoopbackHost(serviceUrl.IdnHost);

    /// <param name="host">A name, or an address with or without brackets; no port.</param>
    public static bool IsLoopbackHost(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IsLoopback(address));

    /// <param name="address">An IPv4 address may be written as IPv6 (::ffff:127.0.0.1).</param>
    public static bool IsLoopback(IPAddress address) =>
        IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
}
