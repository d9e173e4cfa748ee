namespace ConsultBot.Tables;

/// <summary>Changes in as few commits as the limits allow.</summary>
internal static class CommitBatches
{
    public static IEnumerable<IReadOnlyList<Change>> Of(string partition, IEnumerable<Change> changes)
    {
        var batch = new List<Change>();
        long bytes = 0;
        foreach (var change in changes)
        {
            var size = RowSize.Change(partition, change);
            if (batch.Count == TableLimits.Changes || (batch.Count > 0 && bytes + size > TableLimits.CommitBytes))
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }

            batch.Add(change);
            bytes += size;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
