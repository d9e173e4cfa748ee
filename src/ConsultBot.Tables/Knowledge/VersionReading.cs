using ConsultBot.Core.Knowledge;

namespace ConsultBot.Tables.Knowledge;

/// <summary>Reads the files of a version.</summary>
internal sealed class VersionReading(ITableStore store, VersionRows rows)
{
    /// <returns>The curated files in the order of their names, then the documents; null when the version was removed meanwhile.</returns>
    /// <exception cref="InvalidDataException">Rows of the version are missing or changed.</exception>
    public async Task<IReadOnlyList<KnowledgeFile>?> ReadAsync(VersionRow row, CancellationToken cancellationToken)
    {
        var version = row.Version;
        var curated = new KnowledgeContent(await ReadAsync(row.Partition, cancellationToken));
        var files = new List<KnowledgeFile>(curated.Files);
        var isWhole = curated.Hash == version.Hash;
        foreach (var document in version.Documents)
        {
            var stored = await ReadAsync(row.DocumentPartitions[document.Id], cancellationToken);
            var content = new KnowledgeContent(stored.Select(file => file with { Name = KnowledgeFiles.DocumentName(document.Id) }));
            isWhole &= content.Hash == document.Hash;
            files.AddRange(content.Files);
        }

        if (isWhole)
        {
            return files;
        }

        // Removed while it was read, or damaged?
        return await rows.FindAsync(version.Number, cancellationToken) is null
            ? null
            : throw new InvalidDataException($"The rows of knowledge version {version.Number} are not those that were imported.");
    }

    private Task<IReadOnlyList<KnowledgeFile>> ReadAsync(string partition, CancellationToken cancellationToken) =>
        SliceRows.JoinAsync(store.ReadAsync(Schema.Knowledge, partition, KeyRange.All, cancellationToken));
}
