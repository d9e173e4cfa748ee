using System.Net.WebSockets;
using System.Text;
using ConsultBot.Bot.Channels;
using ConsultBot.Core.Conversations;
using ConsultBot.Tables;

namespace ConsultBot.Web.DirectLine;

/// <summary>Sends a conversation down a socket: what is in the log from a watermark on, then whatever comes.</summary>
internal sealed class StreamSocket(
    WebSocket socket, ConversationReader stream, IConversationLog log, string conversationId, TimeSpan poll, TimeProvider time, ILogger logger)
{
    private const int PageSize = 50;
    private static readonly TimeSpan SendLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(2);

    /// <summary>Ends when the client closes, the connection breaks, or <paramref name="stop"/> asks for it.</summary>
    public async Task RunAsync(string? watermark, CancellationToken stop)
    {
        using var writing = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var reading = new CancellationTokenSource();
        var reader = ReadUntilClosedAsync(writing, reading.Token);
        try
        {
            await WriteAsync(watermark, writing.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // Closed from one of the two sides, or too slow a client: it reconnects with its watermark.
        }
        catch (StoreUnavailableException exception)
        {
            logger.StoreUnavailable(exception);
        }

        // A receive that is cancelled breaks the connection off, so the client's own close is waited for, within limits.
        await CloseAsync();
        reading.CancelAfter(CloseLimit);
        await reader;
    }

    private async Task WriteAsync(string? watermark, CancellationToken stop)
    {
        var position = Watermark.Clamp(watermark, await log.LastPositionAsync(conversationId, stop));
        IReadOnlyList<string>? pushed = [];
        while (pushed is not null)
        {
            // The log goes first: what is pushed, such as "is typing", refers to what stands there.
            while (await log.ReadAsync(conversationId, position, PageSize, stop) is { Count: > 0 } entries)
            {
                foreach (var entry in entries)
                {
                    position = entry.Position;
                    await SendAsync(ActivityFrames.Shown([entry]), position, stop);
                }
            }

            foreach (var activity in pushed)
            {
                await SendAsync([activity], position, stop);
            }

            pushed = await stream.WaitAsync(poll, time, stop);
        }
    }

    /// <summary>One activity a frame: the client hands out the activities of a frame one by one, and those of the next frame in between,
    /// so that an update could overtake what it updates.</summary>
    private async Task SendAsync(IReadOnlyList<string> atMostOne, long position, CancellationToken stop)
    {
        if (atMostOne.Count == 0)
        {
            return;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(SendLimit);
        var frame = Encoding.UTF8.GetBytes(ActivityFrames.Write(atMostOne, position));
        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, limit.Token);
    }

    /// <summary>Reads and drops: clients send an empty text every 20 seconds, and a socket that is not read does not notice its end.</summary>
    private async Task ReadUntilClosedAsync(CancellationTokenSource writing, CancellationToken stop)
    {
        var buffer = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), stop)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The connection is gone, or the client did not answer the close.
        }

        await writing.CancelAsync();
    }

    private async Task CloseAsync()
    {
        using var limit = new CancellationTokenSource(CloseLimit);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, "reconnect", limit.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            socket.Abort();
        }
    }
}
