using System.Net;

namespace ConsultBot.Web.Messaging.Sending;

/// <summary>Repeats a call that the channel asks to repeat.</summary>
/// <remarks>Teams names 412, 429, 502, 503 and 504. It asks for Retry-After to be honoured, and for growing pauses where it does not say.</remarks>
internal sealed class ConnectorRetries(HttpMessageHandler inner, TimeProvider time, ILogger logger) : DelegatingHandler(inner)
{
    private const int MostAttempts = 4;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest that a turn waits in all; what the channel puts off longer than that fails, and whoever sent it tries again later.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var waited = TimeSpan.Zero;
        for (var attempt = 1; ; attempt++)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (attempt == MostAttempts || !IsRepeatable(response.StatusCode))
            {
                return response;
            }

            var pause = PauseAfter(response, attempt);
            if (waited + pause > LongestWait)
            {
                return response;
            }

            logger.CallRepeated((int)response.StatusCode, (long)pause.TotalMilliseconds);
            response.Dispose();
            waited += pause;
            await Task.Delay(pause, time, cancellationToken);
        }
    }

    private static bool IsRepeatable(HttpStatusCode status) => status is HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private TimeSpan PauseAfter(HttpResponseMessage response, int attempt)
    {
        var asked = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        if (asked is { } pause)
        {
            return pause > TimeSpan.Zero ? pause : TimeSpan.Zero;
        }

        // Jitter of half the pause: those who were refused together do not come back together.
        var grown = FirstPause * Math.Pow(2, attempt - 1);
#pragma warning disable CA5394 // Spreads load; nothing is kept secret by it.
        return grown / 2 + grown / 2 * Random.Shared.NextDouble();
#pragma warning restore CA5394
    }
}
