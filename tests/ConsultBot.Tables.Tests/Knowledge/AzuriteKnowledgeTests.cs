using System.Diagnostics;
using System.Globalization;
using ConsultBot.Azurite;
using ConsultBot.Core.Knowledge.Documents;
using ConsultBot.Tables.Azure;
using ConsultBot.Tables.Knowledge;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit.Abstractions;

namespace ConsultBot.Tables.Tests.Knowledge;

/// <summary>The knowledge in the table service, within its limits and in time.</summary>
[Collection(OneAzurite.Name)]
public sealed class AzuriteKnowledgeTests(AzuriteServer server, ITestOutputHelper output)
{
    private static readonly TimeSpan LongestImport = TimeSpan.FromSeconds(15);

    [AzuriteFact]
    public async Task Knowledge_ShippedBaseAndLargeDocuments_AreKeptWholeAndInTime()
    {
        await using var store = new AzureTableStore(new AzureTableStoreOptions { ConnectionString = server.ConnectionString });
        var versions = new KnowledgeVersions(store, new StoppedClock(), NullLogger<KnowledgeVersions>.Instance);
        var (paper, huge) = (Papers.Long("long"), Papers.OfOneHugePassage("huge"));

        var watch = Stopwatch.StartNew();
        var import = await versions.ImportAsync(KnowledgeSets.Shipped, "tester", default);
        var imported = watch.Elapsed;
        await versions.AddAsync(paper, "tester", progress: null, default);
        await versions.AddAsync(huge, "tester", progress: null, default);
        var added = watch.Elapsed - imported;
        var knowledge = await versions.LoadAsync(import.Current!.Number + 2, default);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"import {imported.TotalMilliseconds:F0} ms, two large documents {added.TotalMilliseconds:F0} ms"));
        Assert.InRange(imported, TimeSpan.Zero, LongestImport);
        Assert.All([paper, huge], given => Assert.Equal(given.Text, knowledge.Documents.Single(kept => kept.Details.Source.Id == given.Details.Source.Id).Text));
        await versions.RollbackAsync(import.Current.Number, "tester", default);
        Assert.Null((await versions.CurrentVersionAsync(default))!.FindDocument("long"));
    }

    [AzuriteFact]
    public async Task Add_SeveralInstancesAtOnce_NoneIsLost()
    {
        await using var store = new AzureTableStore(new AzureTableStoreOptions { ConnectionString = server.ConnectionString });
        var first = Versions(store);
        await first.ImportAsync(KnowledgeSets.Example, "tester", default);
        OfficialDocument[] papers = [.. "abcdef".Select(letter => Papers.Short($"paper-{letter}"))];

        var changes = await Task.WhenAll(papers.Select(paper => Versions(store).AddAsync(paper, "tester", progress: null, default)));

        Assert.All(changes, change => Assert.Equal(DocumentChangeOutcome.Added, change.Outcome));
        var kept = (await first.CurrentVersionAsync(default))!.Documents.Select(document => document.Id);
        Assert.Subset(kept.ToHashSet(), papers.Select(paper => paper.Details.Source.Id).ToHashSet());
    }

    private static KnowledgeVersions Versions(AzureTableStore store) => new(store, new StoppedClock(), NullLogger<KnowledgeVersions>.Instance);
}
