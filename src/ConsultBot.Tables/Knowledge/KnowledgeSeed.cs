using Microsoft.Extensions.Options;

namespace ConsultBot.Tables.Knowledge;

/// <summary>Fills a new store with the shipped knowledge base, and brings it up to date after an upgrade.</summary>
public sealed class KnowledgeSeed(KnowledgeVersions versions, IOptions<KnowledgeSeedOptions> options)
{
    /// <summary>Who the versions that a start imports are by. A curated base that an operator
    /// imported or went back to is never replaced by a start; documents that operators added stay.</summary>
    public const string ImportedBy = "start-up";

    /// <returns>What the import found, or null when an operator's version is in use and nothing was tried.</returns>
    /// <exception cref="IOException">The folder or a file of it cannot be read.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public async Task<KnowledgeImport?> PlantAsync(CancellationToken cancellationToken)
    {
        var current = await versions.CurrentVersionAsync(cancellationToken);
        if (current is not null && (current.CuratedBy != ImportedBy || current.Reinstated is not null))
        {
            return null;
        }

        var files = await KnowledgeFolder.ReadAsync(options.Value.FolderPath, cancellationToken);
        return await versions.ImportAsync(files, ImportedBy, cancellationToken);
    }
}
