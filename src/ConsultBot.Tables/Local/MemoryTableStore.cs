namespace ConsultBot.Tables.Local;

/// <summary>Rows that are gone with the process, kept and checked as <see cref="LocalTableStore"/> does: for tests and for a bot
/// that needs no memory.</summary>
public sealed class MemoryTableStore : IWholeTables
{
    private readonly Lock _gate = new();
    private readonly RowTables _rows = new();

    // By where they would begin if they stood in one file.
    private readonly Dictionary<long, byte[]> _values = [];
    private long _sequence;
    private long _end;
    private bool _disposed;

    /// <inheritdoc/>
    public Task<Row?> FindAsync(string table, string partition, string key, CancellationToken cancellationToken)
    {
        CommitCheck.Address(table, partition, key);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Use(() => _rows.Find(table, partition, key) is { } row ? row.With(partition, ReadValues(row.Place)) : null));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Row> ReadAsync(string table, string partition, KeyRange range, CancellationToken cancellationToken)
    {
        CommitCheck.Range(table, partition, range);
        return RowPages.ReadAsync(
            partition, range, (from, limit) => Use(() => RowPage.Of(_rows.Page(table, partition, from, range.To, limit), limit, ReadValues)), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Row> ReadTableAsync(string table, CancellationToken cancellationToken)
    {
        NameCheck.Table(table);
        return RowPages.ReadAsync(Use(() => _rows.Partitions(table)), partition => ReadAsync(table, partition, KeyRange.All, cancellationToken));
    }

    /// <inheritdoc/>
    public Task<CommitResult> CommitAsync(
        string table, string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        var commit = PreparedCommit.From(table, partition, changes);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Use(() =>
        {
            var draft = new GroupDraft(_rows, _sequence);
            var result = draft.Add(commit);
            foreach (var edits in draft.Accepted)
            {
                Apply(edits);
            }

            return result;
        }));
    }

    /// <summary>The rows are gone; every later call is misuse.</summary>
    public ValueTask DisposeAsync()
    {
        _disposed = true;
        return ValueTask.CompletedTask;
    }

    private byte[] ReadValues(ValuePlace place) => _values[place.Offset];

    private void Apply(TableEdits edits)
    {
        foreach (var edit in edits.Edits)
        {
            StoredRow? row = edit.Values is null ? null : new StoredRow(edit.Key, edits.Sequence, Keep(edit.Values));
            if (new PlacedEdit(edits.Table, edits.Partition, edit.Key, row).ApplyTo(_rows) is { } before)
            {
                _values.Remove(before.Place.Offset);
            }
        }

        _sequence = edits.Sequence;
    }

    private ValuePlace Keep(byte[] values)
    {
        var place = ValuePlace.Of(_end, values);
        _values.Add(place.Offset, values);
        _end += values.Length;
        return place;
    }

    private T Use<T>(Func<T> use)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return use();
        }
    }
}
