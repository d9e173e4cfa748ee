using ConsultBot.Bot.Channels;
using ConsultBot.Core.Conversations;
using ConsultBot.Web.Limits;
using Microsoft.Extensions.Options;

namespace ConsultBot.Web.DirectLine;

/// <summary>Opens a WebSocket on a conversation.</summary>
internal sealed class StreamEndpoint(
    StreamTickets tickets, IConversationLog log, IConversationStreams streams, IHostApplicationLifetime lifetime,
    SenderLimits limits, IOptions<DirectLineOptions> options, TimeProvider time, ILogger<StreamEndpoint> logger)
{
    public async Task<IResult> OpenAsync(HttpContext context, string conversationId, string? watermark, string? ticket)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            return DirectLineErrors.Refuse(StatusCodes.Status400BadRequest, "BadArgument", "This address is for a WebSocket.");
        }

        if (tickets.FindAndUse(ticket, conversationId) is not { } ticketed)
        {
            return DirectLineErrors.Refuse(StatusCodes.Status403Forbidden, "TokenExpired", "The stream's ticket has expired or was used.");
        }

        using var counted = limits.FindStream(ticketed.UserId, context.Connection.RemoteIpAddress);
        if (counted is null)
        {
            return DirectLineErrors.TooMany(context, TimeSpan.FromSeconds(5), "Too many streams are open: please close one, or come back in a moment.");
        }

        using var stream = streams.Open(conversationId);
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var end = new CancellationTokenSource(Shorter(ticketed.Until - time.GetUtcNow(), TimeSpan.FromDays(7)), time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            lifetime.ApplicationStopping, context.RequestAborted, end.Token);
        var poll = TimeSpan.FromSeconds(options.Value.StreamPollSeconds);
        await new StreamSocket(socket, stream, log, conversationId, poll, time, logger).RunAsync(watermark, stop.Token);
        return Results.Empty;
    }

    private static TimeSpan Shorter(TimeSpan wanted, TimeSpan most) =>
        wanted <= TimeSpan.Zero ? TimeSpan.FromMilliseconds(1) : wanted < most ? wanted : most;
}
