namespace ConsultBot.Tables.Local;

/// <summary>Commits that are checked one after the other, each on top of those before it, and not applied yet.</summary>
/// <param name="rows">What stands already; must not change meanwhile.</param>
/// <param name="sequence">Number of the last commit that stands.</param>
internal sealed class GroupDraft(RowTables rows, long sequence)
{
    private readonly RowDrafts _drafts = new(rows);
    private readonly List<TableEdits> _accepted = [];

    public IReadOnlyList<TableEdits> Accepted => _accepted;

    public CommitResult Add(PreparedCommit commit)
    {
        for (var at = 0; at < commit.Changes.Count; at++)
        {
            var change = commit.Changes[at].Change;
            if (Refusal(change, _drafts.Find(commit.Table, commit.Partition, change.Key)) is { } reason)
            {
                return CommitResult.Refused(at, reason);
            }
        }

        var edits = Edits(commit, ++sequence);
        _accepted.Add(edits);
        _drafts.Add(edits);
        return CommitResult.Committed([.. edits.Edits.Select(edit => edit.Row?.ETag)]);
    }

    private static RefusalReason? Refusal(Change change, StoredRow? row)
    {
        if (change is InsertChange)
        {
            return row is null ? null : RefusalReason.AlreadyExists;
        }

        return change.IfETag() switch
        {
            null => null,
            _ when row is null => RefusalReason.NotFound,
            var etag => etag == row.ETag ? null : RefusalReason.Changed,
        };
    }

    private static TableEdits Edits(PreparedCommit commit, long sequence)
    {
        var edits = commit.Changes.Select(part => new RowEdit(
            commit.Partition,
            part.Change.Key,
            part.Values is null ? null : new StoredRow(commit.Partition, part.Change.Key, part.Values, sequence)));
        return new TableEdits(sequence, commit.Table, commit.Partition, [.. edits]);
    }
}
