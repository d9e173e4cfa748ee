using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;
using ConsultBot.Tables.Knowledge;

namespace ConsultBot.Tables.Tests.Knowledge;

public sealed class KnowledgeDocumentsTests
{
    private readonly KnowledgeStore _store = new();

    [Fact]
    public async Task Add_BeforeAnyImport_ChangesNothing()
    {
        var change = await _store.AddAsync(Papers.Short("paper"));

        Assert.Equal((DocumentChangeOutcome.NothingImported, null), (change.Outcome, change.Current));
        Assert.Empty(_store.Store.Commits);
    }

    [Fact]
    public async Task Add_Document_IsANewVersionOfTheSameBaseWithIt()
    {
        await _store.ImportAsync(KnowledgeSets.Example);
        var change = await _store.AddAsync(Papers.Short("paper", audience: Audience.Organizers));
        var kept = Assert.Single(change.Current!.Documents);

        Assert.Equal((DocumentChangeOutcome.Added, 2, "adder"), (change.Outcome, change.Current.Number, change.Current.ImportedBy));
        Assert.Equal(
            ("paper", "The paper paper", Language.French, Audience.Organizers, false, 1, "adder", _store.Clock.Now),
            (kept.Id, kept.Title, kept.Language, kept.Audience, kept.Binding!.Value, kept.Passages, kept.AddedBy, kept.AddedAt));
        Assert.Equal([kept], (await _store.Versions.CurrentVersionAsync(default))!.Documents);
        Assert.Empty(await _store.LeftoversAsync());
    }

    [Fact]
    public async Task Load_VersionWithADocument_HasItWholeBesideTheBase()
    {
        await _store.ImportAsync(KnowledgeSets.Example);
        var paper = Papers.Long("paper");
        await _store.AddAsync(paper);

        var knowledge = await _store.Versions.LoadAsync(2, default);
        var loaded = Assert.Single(knowledge.Documents);

        Assert.Equal(paper.Text, loaded.Text);
        Assert.Equal(paper.Passages.Select(passage => passage.Locator), loaded.Passages.Select(passage => passage.Locator));
        Assert.Equal(paper.Details.Binding, loaded.Details.Binding);
        Assert.Equal("The paper paper", knowledge.GetSource("paper").Title);
        Assert.NotNull(knowledge.GetState("france"));
    }

    [Fact]
    public async Task Add_SameDocumentAgain_ChangesNothing()
    {
        await _store.ImportAsync(KnowledgeSets.Example);
        await _store.AddAsync(Papers.Short("paper"));
        var commits = _store.Store.Commits.Count;

        Assert.Equal(DocumentChangeOutcome.Unchanged, (await _store.AddAsync(Papers.Short("paper"))).Outcome);
        Assert.Equal(commits, _store.Store.Commits.Count);
    }

    [Fact]
    public async Task Add_OtherDocumentOfTheSameId_ReplacesItAndTheOldVersionStaysWhole()
    {
        await _store.ImportAsync(KnowledgeSets.Example);
        await _store.AddAsync(Papers.Short("paper", "Old."));
        var change = await _store.AddAsync(Papers.Short("paper", "New."));

        Assert.Equal((DocumentChangeOutcome.Replaced, 3), (change.Outcome, change.Current!.Number));
        Assert.Equal("New.", (await _store.Versions.LoadAsync(3, default)).Documents[0].Passages[0].Text);
        Assert.Equal("Old.", (await _store.Versions.LoadAsync(2, default)).Documents[0].Passages[0].Text);
    }

    [Fact]
    public async Task Remove_Document_IsAVersionWithoutIt()
    {
        await _store.ImportAsync(KnowledgeSets.Example);
        await _store.AddAsync(Papers.Short("one"));
        await _store.AddAsync(Papers.Short("two"));

        Assert.Equal(DocumentChangeOutcome.Removed, (await _store.Versions.RemoveAsync("one", "remover", default)).Outcome);
        Assert.Equal(["two"], await _store.CurrentDocumentsAsync());
        Assert.Equal(DocumentChangeOutcome.Missing, (await _store.Versions.RemoveAsync("one", "remover", default)).Outcome);
        Assert.Equal(4, (await _store.Versions.CurrentVersionAsync(default))!.Number);
    }

    [Fact]
    public async Task Import_AnotherBase_KeepsTheDocuments()
    {
        await _store.ImportAsync(KnowledgeSets.Example);
        await _store.AddAsync(Papers.Short("paper"));
        await _store.ImportAsync(KnowledgeSets.Numbered(2));

        var knowledge = await _store.Versions.LoadAsync(3, default);
        Assert.Equal((252, "paper"), (knowledge.Topics.Count, Assert.Single(knowledge.Documents).Details.Source.Id));
        Assert.Equal(DocumentChangeOutcome.Unchanged, (await _store.AddAsync(Papers.Short("paper"))).Outcome);
    }

    [Fact]
    public async Task Import_WhatAnExportGave_HasTheDocumentsToo()
    {
        await _store.ImportAsync(KnowledgeSets.Example);
        await _store.AddAsync(Papers.Short("one"));
        await _store.AddAsync(Papers.Long("two"));
        var files = (await _store.Versions.ExportAsync(null, default))!;
        var other = new KnowledgeStore();

        var import = await other.ImportAsync(files);

        Assert.Equal([], import.Problems);
        Assert.Equal(["one", "two"], await other.CurrentDocumentsAsync());
        Assert.Equal(KnowledgeStore.Texts(files), await other.CurrentTextsAsync());
        Assert.Equal(KnowledgeImportOutcome.Unchanged, (await other.ImportAsync(files)).Outcome);
    }

    [Fact]
    public async Task Import_FaultyDocument_NamesItAndChangesNothing()
    {
        var file = DocumentJson.Write(Papers.Short("paper"));
        KnowledgeFile[] renamed = [.. KnowledgeSets.Example, file with { Name = KnowledgeFiles.DocumentName("other") }];

        var import = await _store.ImportAsync(renamed);

        Assert.Equal(KnowledgeImportOutcome.Faulty, import.Outcome);
        Assert.Equal("documents/other.json", Assert.Single(import.Problems).File);
        Assert.Empty(_store.Store.Commits);
    }

    [Fact]
    public async Task Add_LargeDocuments_StayWithinTheLimits()
    {
        await _store.ImportAsync(KnowledgeSets.Example);
        var huge = Papers.OfOneHugePassage("huge");
        await _store.AddAsync(Papers.Long("long"));
        await _store.AddAsync(huge);

        // The store refuses larger rows and commits with an exception.
        Assert.All(_store.Store.Commits, commit => Assert.InRange(commit.Count, 1, TableLimits.Changes));
        var longest = _store.Store.Commits.SelectMany(commit => commit).Select(change => change.Properties()).OfType<RowProperties>()
            .SelectMany(properties => properties.Values.OfType<string>()).Max(text => text.Length);
        Assert.InRange(longest, 1, TableLimits.TextCharacters);
        Assert.Equal(huge.Text, (await _store.Versions.LoadAsync(3, default)).Documents[0].Text);
    }

    [Fact]
    public async Task Add_ToAFullBase_SaysSo()
    {
        KnowledgeFile[] files = [.. KnowledgeSets.Example, .. Enumerable.Range(1, KnowledgeFiles.MaximumDocuments).Select(number => DocumentJson.Write(Papers.Short($"paper-{number}")))];
        Assert.Equal([], (await _store.ImportAsync(files)).Problems);

        Assert.Equal(DocumentChangeOutcome.Full, (await _store.AddAsync(Papers.Short("more"))).Outcome);
        Assert.Equal(DocumentChangeOutcome.Replaced, (await _store.AddAsync(Papers.Short("paper-7", "Other."))).Outcome);
        Assert.Equal(KnowledgeImportOutcome.Faulty, (await _store.ImportAsync([.. KnowledgeSets.Numbered(1), DocumentJson.Write(Papers.Short("more"))])).Outcome);
        Assert.Empty(await _store.LeftoversAsync());
    }

    [Fact]
    public async Task Add_TellsHowFarItIs()
    {
        await _store.ImportAsync(KnowledgeSets.Example);
        var heard = new HeardProgress();

        await _store.Versions.AddAsync(Papers.Long("paper"), "adder", heard, default);

        Assert.True(heard.All.Count > 1);
        Assert.Equal(heard.All.OrderBy(step => step.Done), heard.All);
        Assert.All(heard.All, step => Assert.InRange(step.Done, 1, step.Total));
    }

    private sealed class HeardProgress : IProgress<StoringProgress>
    {
        public List<StoringProgress> All { get; } = [];

        public void Report(StoringProgress value) => All.Add(value);
    }
}
