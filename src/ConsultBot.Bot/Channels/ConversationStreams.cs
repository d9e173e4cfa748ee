namespace ConsultBot.Bot.Channels;

/// <summary>The readers of this process.</summary>
public sealed class ConversationStreams : IConversationStreams
{
    private const int MaximumReaders = 8;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<ConversationReader>> _readers = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Wake(string conversationId) => Push(conversationId, "");

    /// <inheritdoc/>
    public void Push(string conversationId, string activityJson)
    {
        lock (_lock)
        {
            foreach (var reader in _readers.GetValueOrDefault(conversationId, []))
            {
                reader.Signal(activityJson);
            }
        }
    }

    /// <inheritdoc/>
    public ConversationReader Open(string conversationId)
    {
        var stream = new ConversationReader(closed => Remove(conversationId, closed));
        lock (_lock)
        {
            if (!_readers.TryGetValue(conversationId, out var readers))
            {
                _readers.Add(conversationId, readers = []);
            }

            readers.Add(stream);
            if (readers.Count > MaximumReaders)
            {
                readers[0].Close();
                readers.RemoveAt(0);
            }
        }

        return stream;
    }

    private void Remove(string conversationId, ConversationReader stream)
    {
        lock (_lock)
        {
            if (_readers.TryGetValue(conversationId, out var readers) && readers.Remove(stream) && readers.Count == 0)
            {
                _readers.Remove(conversationId);
            }
        }
    }
}
