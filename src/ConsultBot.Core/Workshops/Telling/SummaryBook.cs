using ConsultBot.Core.Conversations;

namespace ConsultBot.Core.Workshops.Telling;

/// <summary>The summaries that were issued, numbered without a gap.</summary>
/// <param name="documents">Keeps a document a workshop.</param>
public sealed class SummaryBook(IDocumentStore documents)
{
    private const int Attempts = 50;

    public async Task<IReadOnlyList<IssuedSummary>> ListAsync(string workshop, CancellationToken cancellationToken) =>
        await documents.FindAsync(Key(workshop), cancellationToken) is { } kept ? WorkshopJson.Read<List<IssuedSummary>>(kept.Text) : [];

    /// <summary>Keeps the next issue; one with the same operation is the same issue.</summary>
    /// <param name="workshop">Its id.</param>
    /// <param name="summary">Its number is set here.</param>
    /// <param name="cancellationToken">Ends the wait; the issue may be kept all the same.</param>
    /// <returns>As it is kept.</returns>
    /// <exception cref="InvalidOperationException">Others issued summaries at every one of many attempts.</exception>
    public async Task<IssuedSummary> IssueAsync(string workshop, IssuedSummary summary, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(summary);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var kept = await documents.FindAsync(Key(workshop), cancellationToken);
            var issued = kept is null ? [] : WorkshopJson.Read<List<IssuedSummary>>(kept.Text);
            if (issued.Find(earlier => earlier.Operation == summary.Operation) is { } same)
            {
                return same;
            }

            var numbered = summary with { Number = issued.Count + 1 };
            if (await documents.TryWriteAsync(Key(workshop), WorkshopJson.Write<List<IssuedSummary>>([.. issued, numbered]), kept?.ETag, cancellationToken) is not null)
            {
                return numbered;
            }
        }

        throw new InvalidOperationException("Summaries were issued by others during every attempt to issue one.");
    }

    private static string Key(string workshop) => $"workshop-summaries/{workshop}";
}
