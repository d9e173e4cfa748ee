using ConsultBot.Core.Knowledge;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace ConsultBot.Tables.Knowledge;

/// <summary>The knowledge base in the store, version by version. One pointer row says which is current; readers of another never see
/// half of one, since its files are all there before the pointer is switched and stay until ten newer ones are.</summary>
public sealed class KnowledgeVersions
{
    /// <summary>How many versions are kept, the current one among them.</summary>
    public const int Kept = 10;

    private readonly ITableStore _store;
    private readonly IClock _clock;
    private readonly ILogger _logger;
    private readonly KnowledgeLeftovers _leftovers;

    public KnowledgeVersions(ITableStore store, IClock clock, ILogger<KnowledgeVersions> logger)
    {
        (_store, _clock, _logger) = (store, clock, logger);
        _leftovers = new KnowledgeLeftovers(store, clock);
    }

    /// <summary>Checks files, writes them as a new version and makes it the current one. Until the last commit nothing changes for readers.</summary>
    /// <param name="files">The twelve of <see cref="KnowledgeFiles.Names"/>.</param>
    /// <param name="importedBy">Who does it, for the list of versions; not empty.</param>
    /// <param name="cancellationToken">Ends the import; what it wrote is removed by a later one.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be reached. To try again is safe: what was imported after all is then unchanged.</exception>
    public async Task<KnowledgeImport> ImportAsync(IReadOnlyList<KnowledgeFile> files, string importedBy, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(importedBy);
        var content = new KnowledgeContent(files);
        var pointer = await FindPointerAsync(cancellationToken);
        if (pointer?.Version.Hash == content.Hash)
        {
            // What is current was checked when it came in: a start need not read it twice.
            await _leftovers.SweepAsync(Number(pointer), cancellationToken);
            return new KnowledgeImport(KnowledgeImportOutcome.Unchanged, pointer.Version, []);
        }

        var reading = KnowledgeReader.Read(files);
        if (reading.Knowledge is not { } knowledge)
        {
            return new KnowledgeImport(KnowledgeImportOutcome.Faulty, null, reading.Problems);
        }

        await _leftovers.SweepAsync(Number(pointer), cancellationToken);
        return await ImportAsync(content, EntryCounts.Of(knowledge), importedBy, pointer, cancellationToken);
    }

    /// <summary>The files as they were imported, byte for byte.</summary>
    /// <param name="number">A version; null for the current one.</param>
    /// <returns>The files in the order of their names, or null when there is no such version (any more).</returns>
    /// <exception cref="InvalidDataException">Rows of the version are missing or changed.</exception>
    public async Task<IReadOnlyList<KnowledgeFile>?> ExportAsync(int? number, CancellationToken cancellationToken)
    {
        if (await FindAsync(number, cancellationToken) is not { } version)
        {
            return null;
        }

        var content = await SliceRows.JoinAsync(_store.ReadAsync(Schema.Knowledge, version.Partition, KeyRange.All, cancellationToken));
        if (content.Hash == version.Version.Hash)
        {
            return content.Files;
        }

        // Removed while it was read, or damaged?
        return await FindAsync(version.Version.Number, cancellationToken) is null
            ? null
            : throw new InvalidDataException($"The rows of knowledge version {version.Version.Number} are not those that were imported.");
    }

    /// <summary>Reads and checks a version.</summary>
    /// <exception cref="KeyNotFoundException">There is no such version (any more).</exception>
    /// <exception cref="InvalidDataException">Its rows are damaged, or it breaks a rule that is newer than it.</exception>
    public async Task<KnowledgeBase> LoadAsync(int number, CancellationToken cancellationToken)
    {
        var files = await ExportAsync(number, cancellationToken) ?? throw new KeyNotFoundException($"There is no knowledge version {number}.");
        var reading = KnowledgeReader.Read(files);
        return reading.Knowledge ?? throw new InvalidDataException($"Knowledge version {number} has {reading.Problems.Count} problems, the first: {reading.Problems[0]}");
    }

    /// <summary>Reads one row.</summary>
    /// <returns>The current version, or null before the first import.</returns>
    public async Task<KnowledgeVersion?> CurrentVersionAsync(CancellationToken cancellationToken) => (await FindPointerAsync(cancellationToken))?.Version;

    /// <summary>The versions that are kept, newest (the current one) first.</summary>
    public async Task<IReadOnlyList<KnowledgeVersion>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await ListRowsAsync(cancellationToken)).Select(row => row.Version)];

    private static int Number(VersionRow? pointer) => pointer?.Version.Number ?? 0;

    private async Task<KnowledgeImport> ImportAsync(
        KnowledgeContent content, IReadOnlyDictionary<string, int> entries, string importedBy, VersionRow? pointer, CancellationToken cancellationToken)
    {
        var number = Number(pointer) + 1;
        var partition = Schema.KnowledgePartition(number, Guid.NewGuid());
        var announcement = await _leftovers.AnnounceAsync(partition, number - 1, cancellationToken);
        foreach (var batch in CommitBatches.Of(partition, content.Files.SelectMany(SliceRows.Insertions)))
        {
            var written = await _store.CommitAsync(Schema.Knowledge, partition, batch, cancellationToken);
            if (!written.IsCommitted)
            {
                return await GiveUpAsync(content, partition, cancellationToken);
            }
        }

        var version = new KnowledgeVersion(number, _clock.GetCurrentInstant(), importedBy, content.Hash, content.Bytes, entries);
        if (!await SwitchAsync(new VersionRow(version, partition, pointer?.ETag), announcement, cancellationToken))
        {
            return await GiveUpAsync(content, partition, cancellationToken);
        }

        Log.KnowledgeImported(_logger, number, content.Bytes);
        await TidyAsync(number, cancellationToken);
        return new KnowledgeImport(KnowledgeImportOutcome.Imported, version, []);
    }

    /// <summary>The version's row, the pointer and the end of the announcement are one commit: a version is listed if and only if it was current.</summary>
    private async Task<bool> SwitchAsync(VersionRow row, string announcement, CancellationToken cancellationToken)
    {
        var properties = row.ToProperties();
        Change[] changes =
        [
            row.ETag is null
                ? Change.Insert(Schema.KnowledgePointerKey, properties)
                : Change.Replace(Schema.KnowledgePointerKey, properties, row.ETag),
            Change.Insert(Schema.KnowledgeVersionKey(row.Version.Number), properties),
            Change.Delete(Schema.KnowledgeDraftKey(row.Partition), announcement),
        ];
        return (await _store.CommitAsync(Schema.Knowledge, Schema.KnowledgeVersions, changes, cancellationToken)).IsCommitted;
    }

    private async Task<KnowledgeImport> GiveUpAsync(KnowledgeContent content, string partition, CancellationToken cancellationToken)
    {
        await _leftovers.RemoveAsync(partition, cancellationToken);
        var current = await CurrentVersionAsync(cancellationToken);
        var outcome = current?.Hash == content.Hash ? KnowledgeImportOutcome.Unchanged : KnowledgeImportOutcome.Overtaken;
        return new KnowledgeImport(outcome, current, []);
    }

    /// <summary>The new version is current by now, whatever becomes of the old ones: what fails here is left to the next import.</summary>
    private async Task TidyAsync(int currentNumber, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var old in (await ListRowsAsync(cancellationToken)).Skip(Kept))
            {
                Change[] removal = [Change.Delete(Schema.KnowledgeVersionKey(old.Version.Number), old.ETag!), _leftovers.Abandon(old.Partition)];
                await _store.CommitAsync(Schema.Knowledge, Schema.KnowledgeVersions, removal, cancellationToken);
            }

            await _leftovers.SweepAsync(currentNumber, cancellationToken);
        }
        catch (StoreUnavailableException exception)
        {
            Log.KnowledgeNotTidied(_logger, exception);
        }
    }

    private async Task<IReadOnlyList<VersionRow>> ListRowsAsync(CancellationToken cancellationToken)
    {
        var rows = _store.ReadAsync(Schema.Knowledge, Schema.KnowledgeVersions, KeyRange.WithPrefix(Schema.KnowledgeVersionPrefix), cancellationToken);
        var versions = await rows.Select(VersionRow.From).ToListAsync(cancellationToken);
        versions.Reverse();
        return versions;
    }

    private Task<VersionRow?> FindPointerAsync(CancellationToken cancellationToken) => FindRowAsync(Schema.KnowledgePointerKey, cancellationToken);

    private Task<VersionRow?> FindAsync(int? number, CancellationToken cancellationToken) =>
        FindRowAsync(number is null ? Schema.KnowledgePointerKey : Schema.KnowledgeVersionKey(number.Value), cancellationToken);

    private async Task<VersionRow?> FindRowAsync(string key, CancellationToken cancellationToken) =>
        await _store.FindAsync(Schema.Knowledge, Schema.KnowledgeVersions, key, cancellationToken) is { } row ? VersionRow.From(row) : null;
}
