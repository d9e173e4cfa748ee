using Microsoft.Extensions.Options;

namespace ConsultBot.Web.Messaging.Sending;

/// <summary>Where replies may go. A serviceUrl is input, also one that was stored: whoever sets it would get the bot's token.</summary>
internal sealed class ServiceAddresses(IOptions<ConnectorOptions> options, IHostEnvironment environment)
{
    private const int MostCharacters = 8 * 1024;

    private readonly IReadOnlyList<string> _hosts = options.Value.ServiceHostsInUse;

    /// <summary>https to a listed host on its usual port, with neither credentials nor query nor fragment; in Development also this machine.</summary>
    public bool IsAllowed(string? serviceUrl) => Find(serviceUrl) is { } uri && (IsListed(uri) || (environment.IsDevelopment() && Loopback.IsHost(uri.IdnHost)));

    /// <returns>True for what gets the bot's token: a listed host, never this machine.</returns>
    public bool IsTrusted(Uri address) => Find(address.OriginalString) is { } uri && IsListed(uri);

    public static bool IsOnThisMachine(string? serviceUrl) => Find(serviceUrl) is { } uri && Loopback.IsHost(uri.IdnHost);

    /// <summary>What parsers read differently (a backslash, an empty user, letters that only look like others) is not read at all; ids in a path arrive escaped.</summary>
    private static Uri? Find(string? address) =>
        address is { Length: > 0 and <= MostCharacters } && address.All(letter => letter is > ' ' and < '\x7f' and not ('@' or '\\'))
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.Host.Length > 0
        && uri.UserInfo.Length + uri.Query.Length + uri.Fragment.Length == 0
            ? uri
            : null;

    private bool IsListed(Uri uri) => uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && _hosts.Any(host => Matches(uri.IdnHost, host));

    private static bool Matches(string host, string listed) => listed.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(listed[1..], StringComparison.OrdinalIgnoreCase) && host.Length > listed.Length - 1
        : string.Equals(host, listed, StringComparison.OrdinalIgnoreCase);
}
