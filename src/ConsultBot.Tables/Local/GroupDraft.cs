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
            if (Refusal(change, _drafts.FindETag(commit.Table, commit.Partition, change.Key)) is { } reason)
            {
                return CommitResult.Refused(at, reason);
            }
        }

        var edits = new TableEdits(++sequence, commit.Table, commit.Partition, [.. commit.Changes.Select(part => new RowEdit(part.Change.Key, part.Values))]);
        _accepted.Add(edits);
        _drafts.Add(edits);
        var etag = StoredRow.ETagOf(edits.Sequence);
        return CommitResult.Committed([.. edits.Edits.Select(edit => edit.Values is null ? null : etag)]);
    }

    private static RefusalReason? Refusal(Change change, string? standing)
    {
        if (change is InsertChange)
        {
            return standing is null ? null : RefusalReason.AlreadyExists;
        }

        return change.IfETag() switch
        {
            null => null,
            _ when standing is null => RefusalReason.NotFound,
            var etag => etag == standing ? null : RefusalReason.Changed,
        };
    }
}
