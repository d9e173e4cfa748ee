namespace Microsoft.Bot.Connector;

/// <summary>
/// The one HTTP client of all turns, with pooled connections: a client a turn costs a connection and milliseconds each time.
/// It follows no redirect and uses no proxy, because either could carry a reply to another host than the one that was checked.
/// </summary>
internal static class ConnectorTransport
{
    private const int MaxResponseBytes = 256 * 1024;

    /// <summary>For a whole call; Azure's Direct Line gives the bot 15 s for a whole turn.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    public static HttpClient Shared { get; } = new(CreateHandler()) { Timeout = Timeout, MaxResponseContentBufferSize = MaxResponseBytes };

    private static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
    };
}
