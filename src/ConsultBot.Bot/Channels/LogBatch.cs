using ConsultBot.Core.Conversations;

namespace ConsultBot.Bot.Channels;

/// <summary>Collects entries so that what is sent together is appended together, within what one commit holds.</summary>
internal sealed class LogBatch(IConversationLog log, IConversationStreams streams, string conversationId)
{
    private const int MaximumEntries = 20;

    /// <summary>Far below the 4 MiB of a commit, in which a character takes two bytes.</summary>
    private const int MaximumCharacters = 512 * 1024;

    private readonly List<LogEntry> _entries = [];
    private int _characters;

    public async Task AddAsync(LogEntry entry, CancellationToken cancellationToken)
    {
        if (_entries.Count == MaximumEntries || _characters + entry.Json.Length > MaximumCharacters)
        {
            await FlushAsync(cancellationToken);
        }

        _entries.Add(entry);
        _characters += entry.Json.Length;
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_entries.Count > 0)
        {
            await log.AppendAsync(conversationId, [.. _entries], cancellationToken);
            _entries.Clear();
            _characters = 0;
            streams.Wake(conversationId);
        }
    }
}
