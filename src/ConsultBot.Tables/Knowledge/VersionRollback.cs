using NodaTime;

namespace ConsultBot.Tables.Knowledge;

/// <summary>Points to an older version again.</summary>
internal sealed class VersionRollback(ITableStore store, VersionRows rows, IClock clock)
{
    private const int Attempts = 100;

    public async Task<RollbackOutcome> RunAsync(int number, string by, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var pointer = await rows.FindPointerAsync(cancellationToken);
            if (pointer?.Version.Number == number)
            {
                return RollbackOutcome.Unchanged;
            }

            if (pointer is null || await rows.FindAsync(number, cancellationToken) is not { } target)
            {
                return RollbackOutcome.Missing;
            }

            var reinstated = target with { Version = target.Version with { Reinstated = new Reinstatement(by, clock.GetCurrentInstant()) } };

            // Writing the version's own row as it is keeps it from being removed as an old one at the same moment.
            Change[] changes =
            [
                Change.Replace(Schema.KnowledgePointerKey, reinstated.ToProperties(), pointer.ETag!),
                Change.Replace(Schema.KnowledgeVersionKey(number), target.ToProperties(), target.ETag!),
            ];
            if ((await store.CommitAsync(Schema.Knowledge, Schema.KnowledgeVersions, changes, cancellationToken)).IsCommitted)
            {
                return RollbackOutcome.Reinstated;
            }
        }

        return RollbackOutcome.Overtaken;
    }
}
