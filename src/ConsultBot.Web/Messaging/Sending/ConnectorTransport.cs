namespace ConsultBot.Web.Messaging.Sending;

/// <summary>
/// The HTTP clients of all turns, with pooled connections: a client a turn costs a connection and milliseconds each time.
/// They follow no redirect and use no proxy, because either could carry a reply, and the bot's token, to another host than the one that was checked.
/// </summary>
internal sealed class ConnectorTransport : IDisposable
{
    private const int MaxResponseBytes = 256 * 1024;

    private readonly HttpMessageHandler _handler;
    private readonly ConnectorRetries _retries;

    public ConnectorTransport(TimeProvider time, ILogger<ConnectorTransport> logger)
        : this(CreateHandler(), time, logger)
    {
    }

    /// <param name="handler">What really sends; tests look there.</param>
    public ConnectorTransport(HttpMessageHandler handler, TimeProvider time, ILogger<ConnectorTransport> logger)
    {
        _handler = handler;
        _retries = new ConnectorRetries(handler, time, logger);

        // For a whole call, repetitions included.
        Connector = new HttpClient(_retries, disposeHandler: false) { Timeout = TimeSpan.FromSeconds(30), MaxResponseContentBufferSize = MaxResponseBytes };
        Metadata = new HttpClient(handler, disposeHandler: false) { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = 4 * MaxResponseBytes };
    }

    /// <summary>For calls to channels.</summary>
    public HttpClient Connector { get; }

    /// <summary>For the keys of issuers.</summary>
    public HttpClient Metadata { get; }

    public void Dispose()
    {
        Connector.Dispose();
        Metadata.Dispose();
        _retries.Dispose();
        _handler.Dispose();
    }

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
