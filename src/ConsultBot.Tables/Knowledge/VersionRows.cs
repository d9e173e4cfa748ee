namespace ConsultBot.Tables.Knowledge;

/// <summary>Finds the rows of versions.</summary>
internal sealed class VersionRows(ITableStore store)
{
    /// <returns>The current version, or null before the first import.</returns>
    public Task<VersionRow?> FindPointerAsync(CancellationToken cancellationToken) => FindRowAsync(Schema.KnowledgePointerKey, cancellationToken);

    /// <param name="number">A version; null for the current one.</param>
    public Task<VersionRow?> FindAsync(int? number, CancellationToken cancellationToken) =>
        FindRowAsync(number is null ? Schema.KnowledgePointerKey : Schema.KnowledgeVersionKey(number.Value), cancellationToken);

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<VersionRow>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = store.ReadAsync(Schema.Knowledge, Schema.KnowledgeVersions, KeyRange.WithPrefix(Schema.KnowledgeVersionPrefix), cancellationToken);
        var versions = await rows.Select(VersionRow.From).ToListAsync(cancellationToken);
        versions.Reverse();
        return versions;
    }

    private async Task<VersionRow?> FindRowAsync(string key, CancellationToken cancellationToken) =>
        await store.FindAsync(Schema.Knowledge, Schema.KnowledgeVersions, key, cancellationToken) is { } row ? VersionRow.From(row) : null;
}
