namespace ConsultBot.Tables;

/// <summary>What became of a commit.</summary>
public sealed record CommitResult
{
    private CommitResult(IReadOnlyList<string?> etags, int refusedAt, RefusalReason? reason) =>
        (ETags, RefusedAt, Reason) = (etags, refusedAt, reason);

    /// <summary>True when all changes hold, false when none does.</summary>
    public bool IsCommitted => Reason is null;

    /// <summary>The new ETag of each change in their order, null for a deletion; empty when refused.</summary>
    public IReadOnlyList<string?> ETags { get; }

    /// <summary>Index of the first change that did not hold; -1 when committed.</summary>
    public int RefusedAt { get; }

    /// <summary>Why; null when committed.</summary>
    public RefusalReason? Reason { get; }

    /// <param name="etags">As in <see cref="ETags"/>.</param>
    public static CommitResult Committed(IReadOnlyList<string?> etags) => new(etags, -1, null);

    /// <param name="at">Index of the first change that did not hold.</param>
    /// <param name="reason">Why it did not.</param>
    public static CommitResult Refused(int at, RefusalReason reason) => new([], at, reason);
}
