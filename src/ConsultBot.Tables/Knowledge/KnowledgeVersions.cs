using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace ConsultBot.Tables.Knowledge;

/// <summary>The knowledge in the store, version by version. One pointer row says which is current; readers of another never see
/// half of one, since its files are all there before the pointer is switched and stay until ten newer ones are.</summary>
public sealed class KnowledgeVersions
{
    /// <summary>How many versions are kept, the newest; the current one too if it is older.</summary>
    public const int Kept = 10;

    /// <summary>Bytes in all documents together, at most: every instance holds them in memory.</summary>
    public const long MaximumDocumentBytes = 128L * 1024 * 1024;

    private readonly ITableStore _store;
    private readonly IClock _clock;
    private readonly KnowledgeLeftovers _leftovers;
    private readonly VersionRows _rows;
    private readonly VersionWriter _writer;
    private readonly VersionReading _reading;

    /// <param name="store">Is not disposed with this.</param>
    /// <param name="clock">Dates versions, and tells how old an import is that was cut off.</param>
    /// <param name="logger">Hears of imports, and of what could not be tidied up after one.</param>
    public KnowledgeVersions(ITableStore store, IClock clock, ILogger<KnowledgeVersions> logger)
    {
        (_store, _clock) = (store, clock);
        _leftovers = new KnowledgeLeftovers(store, clock);
        _rows = new VersionRows(store);
        _reading = new VersionReading(store, _rows);
        _writer = new VersionWriter(store, _rows, _leftovers, clock, logger);
    }

    /// <summary>Imports without telling how far it is.</summary>
    public Task<KnowledgeImport> ImportAsync(IReadOnlyList<KnowledgeFile> files, string importedBy, CancellationToken cancellationToken) =>
        ImportAsync(files, importedBy, progress: null, cancellationToken);

    /// <summary>Checks files, writes them as a new version and makes it the current one. Documents that are not among the files are kept. Until the last
    /// commit nothing changes for readers.</summary>
    /// <param name="files">The twelve of <see cref="KnowledgeFiles.Names"/>, and any documents.</param>
    /// <param name="importedBy">Who does it, for the list of versions; not empty.</param>
    /// <param name="progress">Told how much is written; null: nobody.</param>
    /// <param name="cancellationToken">Ends the import; what it wrote is removed by a later one.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be reached. To try again is safe: what was imported after all is then unchanged.</exception>
    public async Task<KnowledgeImport> ImportAsync(
        IReadOnlyList<KnowledgeFile> files, string importedBy, IProgress<StoringProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentException.ThrowIfNullOrWhiteSpace(importedBy);
        var bundle = new KnowledgeBundle(files);
        var pointer = await _rows.FindPointerAsync(cancellationToken);
        if (bundle.IsIn(pointer?.Version))
        {
            // What is current was checked when it came in: a start need not read it twice.
            await _leftovers.SweepAsync(pointer!.Version.Number, cancellationToken);
            return new KnowledgeImport(KnowledgeImportOutcome.Unchanged, pointer.Version, []);
        }

        var reading = KnowledgeReader.Read(files);
        if (reading.Knowledge is not { } knowledge)
        {
            return new KnowledgeImport(KnowledgeImportOutcome.Faulty, null, reading.Problems);
        }

        var change = new ImportPlan(bundle, knowledge, importedBy, pointer?.Version.Hash, _clock.GetCurrentInstant());
        var (outcome, current) = await _writer.WriteAsync(change.Parts, change.Plan, KnowledgeImportOutcome.Overtaken, progress, cancellationToken);
        return outcome == KnowledgeImportOutcome.Faulty
            ? new KnowledgeImport(outcome, null, [ImportPlan.TooMuch])
            : new KnowledgeImport(outcome, current, []) { Knowledge = outcome == KnowledgeImportOutcome.Imported && current!.Documents.Count == 0 ? knowledge : null };
    }

    /// <summary>Makes a version that has a document besides what the current one has; one of the same id is replaced.</summary>
    /// <param name="document">Its file can be as large as <see cref="KnowledgeFiles.MaximumDocumentBytes"/>.</param>
    /// <param name="addedBy">Who does it; not empty.</param>
    /// <param name="progress">Told how much is written; null: nobody.</param>
    /// <param name="cancellationToken">Ends it; what it wrote is removed by a later change.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be reached. To try again is safe.</exception>
    public async Task<DocumentChange> AddAsync(
        OfficialDocument document, string addedBy, IProgress<StoringProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentException.ThrowIfNullOrWhiteSpace(addedBy);
        var file = new DocumentFile(document, DocumentJson.Write(document));
        var pointer = await _rows.FindPointerAsync(cancellationToken);
        if (file.Bytes > KnowledgeFiles.MaximumDocumentBytes)
        {
            return new DocumentChange(DocumentChangeOutcome.TooLarge, pointer?.Version);
        }

        if (pointer?.Version.FindDocument(file.Id)?.Hash == file.Hash)
        {
            return new DocumentChange(DocumentChangeOutcome.Unchanged, pointer!.Version);
        }

        var change = new DocumentPlan(addedBy, _clock.GetCurrentInstant());
        var (outcome, current) = await _writer.WriteAsync(
            [file.ToPart()], (row, partitions) => change.Add(row, file, partitions), DocumentChangeOutcome.Overtaken, progress, cancellationToken);
        return new DocumentChange(outcome, current);
    }

    /// <summary>Makes a version without a document.</summary>
    /// <param name="id">The document's.</param>
    /// <param name="removedBy">Who does it; not empty.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be reached. To try again is safe.</exception>
    public async Task<DocumentChange> RemoveAsync(string id, string removedBy, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(removedBy);
        var change = new DocumentPlan(removedBy, _clock.GetCurrentInstant());
        var (outcome, current) = await _writer.WriteAsync([], (row, _) => change.Remove(row, id), DocumentChangeOutcome.Overtaken, progress: null, cancellationToken);
        return new DocumentChange(outcome, current);
    }

    /// <summary>Makes a version that is still kept the current one again, as it was.</summary>
    /// <param name="number">The version.</param>
    /// <param name="by">Who does it; not empty.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be reached. To try again is safe.</exception>
    public Task<RollbackOutcome> RollbackAsync(int number, string by, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        return new VersionRollback(_store, _rows, _clock).RunAsync(number, by, cancellationToken);
    }

    /// <summary>The files as they were imported, byte for byte, and the documents' files.</summary>
    /// <param name="number">A version; null for the current one.</param>
    /// <returns>The curated files in the order of their names, then the documents; null when there is no such version (any more).</returns>
    /// <exception cref="InvalidDataException">Rows of the version are missing or changed.</exception>
    public async Task<IReadOnlyList<KnowledgeFile>?> ExportAsync(int? number, CancellationToken cancellationToken) =>
        await _rows.FindAsync(number, cancellationToken) is { } row ? await _reading.ReadAsync(row, cancellationToken) : null;

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
    public async Task<KnowledgeVersion?> CurrentVersionAsync(CancellationToken cancellationToken) => (await _rows.FindPointerAsync(cancellationToken))?.Version;

    /// <summary>The versions that are kept, newest first. The current one is the newest unless somebody went back to an older one.</summary>
    public async Task<IReadOnlyList<KnowledgeVersion>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await _rows.ListAsync(cancellationToken)).Select(row => row.Version)];
}
