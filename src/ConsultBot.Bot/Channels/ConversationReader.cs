using System.Threading.Channels;

namespace ConsultBot.Bot.Channels;

/// <summary>One reader of a conversation.</summary>
public sealed class ConversationReader : IDisposable
{
    // What overflows is the oldest: a lost wake-up is made good by the next, a lost "is typing" by nothing, which is what it is worth.
    private readonly Channel<string> _signals = Channel.CreateBounded<string>(
        new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private readonly Action<ConversationReader> _closed;

    internal ConversationReader(Action<ConversationReader> closed) => _closed = closed;

    /// <summary>Waits for news.</summary>
    /// <param name="limit">How long to wait for them; another process may have written to the log without a signal here.</param>
    /// <param name="time">Measures the limit.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The frames pushed since the last call, often none; null when the stream was closed.</returns>
    public async Task<IReadOnlyList<string>?> WaitAsync(TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            if (!await _signals.Reader.WaitToReadAsync(either.Token))
            {
                return null;
            }
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return [];
        }

        var pushed = new List<string>();
        while (_signals.Reader.TryRead(out var frame))
        {
            if (frame.Length > 0)
            {
                pushed.Add(frame);
            }
        }

        return pushed;
    }

    /// <summary>Wakes who waits, with null, and signs the reader off.</summary>
    public void Dispose()
    {
        Close();
        _closed(this);
    }

    internal void Signal(string frame) => _signals.Writer.TryWrite(frame);

    internal void Close() => _signals.Writer.TryComplete();
}
