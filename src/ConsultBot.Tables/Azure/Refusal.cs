using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace ConsultBot.Tables.Azure;

/// <summary>What the service says about a commit that it did not carry out.</summary>
internal static class Refusal
{
    /// <returns>Null when the failure is no refusal of a change.</returns>
    public static CommitResult? Find(PendingCommit commit, RequestFailedException failure)
    {
        var reason = Reason(failure);
        if (reason is null)
        {
            return null;
        }

        var at = At(commit, failure, reason.Value);
        return at >= 0 && CanBe(commit.Changes[at], reason.Value) ? CommitResult.Refused(at, reason.Value) : null;
    }

    /// <summary>Nothing is required to exist, and something does not: it can only be the table.</summary>
    public static bool IsTableMissing(RequestFailedException failure) => failure.Status == 404;

    private static RefusalReason? Reason(RequestFailedException failure) => failure.Status switch
    {
        409 when failure.ErrorCode is { } code && code == TableErrorCode.EntityAlreadyExists => RefusalReason.AlreadyExists,
        412 => RefusalReason.Changed,
        404 => RefusalReason.NotFound,
        _ => null,
    };

    /// <summary>Where a transaction's refusal names no action, the first that it can be about.</summary>
    private static int At(PendingCommit commit, RequestFailedException failure, RefusalReason reason)
    {
        if (failure is TableTransactionFailedException { FailedTransactionActionIndex: { } index } && index < commit.Changes.Count)
        {
            return index;
        }

        for (var at = 0; at < commit.Changes.Count; at++)
        {
            if (CanBe(commit.Changes[at], reason))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool CanBe(Change change, RefusalReason reason) => reason switch
    {
        RefusalReason.AlreadyExists => change is InsertChange,
        _ => change is ReplaceChange or DeleteChange,
    };
}
