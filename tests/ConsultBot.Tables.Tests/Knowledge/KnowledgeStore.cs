using System.Text;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;
using ConsultBot.Tables.Knowledge;
using ConsultBot.Tables.Local;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConsultBot.Tables.Tests.Knowledge;

/// <summary>A store in memory with versions in it.</summary>
internal sealed class KnowledgeStore
{
    public KnowledgeStore()
    {
        Store = new HookedStore(new MemoryTableStore());
        Versions = new KnowledgeVersions(Store, Clock, NullLogger<KnowledgeVersions>.Instance);
    }

    public HookedStore Store { get; }

    public StoppedClock Clock { get; } = new();

    public KnowledgeVersions Versions { get; }

    public Task<KnowledgeImport> ImportAsync(IReadOnlyList<KnowledgeFile> files) => Versions.ImportAsync(files, "tester", default);

    public Task<DocumentChange> AddAsync(OfficialDocument document) => Versions.AddAsync(document, "adder", progress: null, default);

    public async Task<IReadOnlyList<string>> CurrentDocumentsAsync() =>
        [.. (await Versions.CurrentVersionAsync(default))!.Documents.Select(document => document.Id)];

    /// <summary>The current files as texts, by name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> CurrentTextsAsync() => Texts(await Versions.ExportAsync(null, default) ?? []);

    /// <summary>Partitions with files that no version has.</summary>
    public async Task<IReadOnlyList<string>> LeftoversAsync()
    {
        var versions = await RowsAsync("versions");
        var known = versions.Where(row => row.Key.StartsWith("version-", StringComparison.Ordinal))
            .SelectMany(row => VersionRow.From(row).Partitions);
        var leftovers = new List<string>();
        foreach (var partition in Store.Partitions.Where(partition => partition != "versions").Except(known))
        {
            if ((await RowsAsync(partition)).Count > 0)
            {
                leftovers.Add(partition);
            }
        }

        return leftovers;
    }

    public async Task<IReadOnlyList<Row>> RowsAsync(string partition) => await Store.ReadAsync("Knowledge", partition, KeyRange.All, default).ToListAsync();

    public static IReadOnlyDictionary<string, string> Texts(IEnumerable<KnowledgeFile> files) =>
        files.ToDictionary(file => file.Name, file => Encoding.UTF8.GetString(file.Content.Span));
}
