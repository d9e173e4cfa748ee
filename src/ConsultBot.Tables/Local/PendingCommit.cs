namespace ConsultBot.Tables.Local;

/// <summary>A commit that somebody waits for.</summary>
internal sealed class PendingCommit(PreparedCommit commit, CancellationToken cancellationToken)
{
    // Continuations elsewhere: the thread that completes it has to go on with the next group.
    private readonly TaskCompletionSource<CommitResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PreparedCommit Commit => commit;

    public Task<CommitResult> Result => _result.Task;

    /// <summary>Nobody waits any more, so it need not happen.</summary>
    public bool IsAbandoned => cancellationToken.IsCancellationRequested;

    public void Complete(CommitResult result) => _result.SetResult(result);

    public void Fail(Exception cause) => _result.SetException(cause);

    public void Abandon() => _result.SetCanceled(cancellationToken);
}
