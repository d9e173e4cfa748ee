using ConsultBot.Core.Conversations;

namespace ConsultBot.Tables;

/// <summary>What one append would commit on top of a head that was read.</summary>
internal sealed class AppendPlan
{
    private readonly Row? _head;
    private readonly List<(LogEntry Entry, long Position)> _fresh = [];

    /// <param name="known">Positions of entries that are in the conversation already, by deduplication key.</param>
    public AppendPlan(Row? head, IReadOnlyList<LogEntry> entries, IReadOnlyDictionary<string, long> known)
    {
        _head = head;
        var positions = new Dictionary<string, long>(known, StringComparer.Ordinal);
        var last = head?.Properties.GetNumber("Last") ?? 0;
        foreach (var entry in entries)
        {
            if (positions.TryAdd(entry.DeduplicationKey, last + 1))
            {
                _fresh.Add((entry, ++last));
            }
        }

        Positions = [.. entries.Select(entry => positions[entry.DeduplicationKey])];
    }

    public IReadOnlyList<long> Positions { get; }

    public bool IsEmpty => _fresh.Count == 0;

    public int TurnCount => _fresh.Count(fresh => fresh.Entry.OpensTurn);

    /// <summary>Deduplication keys come first: a repeated entry is then reported as that, whatever else does not hold.</summary>
    public IReadOnlyList<Change> Changes(IReadOnlyList<Announcement> announced)
    {
        var changes = new List<Change>();
        changes.AddRange(_fresh.Select(fresh =>
            Change.Insert(Schema.DeduplicationKey(fresh.Entry.DeduplicationKey), Properties(("Position", fresh.Position)))));
        var head = Properties(("Last", _fresh[^1].Position));
        changes.Add(_head is null ? Change.Insert(Schema.HeadKey, head) : Change.Replace(Schema.HeadKey, head, _head.ETag));
        changes.AddRange(_fresh.Select(fresh => Change.Insert(Schema.ActivityKey(fresh.Position), Activity(fresh.Entry, fresh.Position))));
        changes.AddRange(_fresh.Where(fresh => fresh.Entry.OpensTurn).Zip(announced, (fresh, announcement) =>
            Change.Insert(Schema.OpenTurnKey(fresh.Position), OpenTurnRows.Properties(fresh.Position, announcement))));
        return changes;
    }

    /// <returns>The deduplication key that a refusal was about; null when it was about something else.</returns>
    public string? RepeatedKey(CommitResult result) =>
        result.Reason == RefusalReason.AlreadyExists && result.RefusedAt < _fresh.Count
            ? _fresh[result.RefusedAt].Entry.DeduplicationKey
            : null;

    private static RowProperties Activity(LogEntry entry, long position) =>
        new([new("Position", position), .. LongText.Split(entry.Json, "Json")]);

    private static RowProperties Properties((string Name, object? Value) property) => new([new(property.Name, property.Value)]);
}
