using System.Globalization;
using ConsultBot.Tables.Knowledge;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ConsultBot.Tables.Tests.Knowledge;

public sealed class KnowledgeRollbackTests
{
    private readonly KnowledgeStore _store = new();

    [Fact]
    public async Task Rollback_OlderVersion_IsCurrentAsItWas()
    {
        await _store.ImportAsync(KnowledgeSets.Example);
        await _store.AddAsync(Papers.Short("paper"));

        Assert.Equal(RollbackOutcome.Reinstated, await _store.Versions.RollbackAsync(1, "ada", default));
        var current = (await _store.Versions.CurrentVersionAsync(default))!;

        Assert.Equal((1, "tester", new Reinstatement("ada", _store.Clock.Now)), (current.Number, current.ImportedBy, current.Reinstated));
        Assert.Empty(current.Documents);
        Assert.Equal([2, 1], (await _store.Versions.ListAsync(default)).Select(version => version.Number));
        Assert.Equal(KnowledgeStore.Texts(KnowledgeSets.Example), await _store.CurrentTextsAsync());
    }

    [Fact]
    public async Task Rollback_Forward_GoesBackToTheNewerOne()
    {
        await _store.ImportAsync(KnowledgeSets.Example);
        await _store.AddAsync(Papers.Short("paper"));
        await _store.Versions.RollbackAsync(1, "ada", default);

        Assert.Equal(RollbackOutcome.Reinstated, await _store.Versions.RollbackAsync(2, "ada", default));
        Assert.Equal(["paper"], await _store.CurrentDocumentsAsync());
    }

    [Fact]
    public async Task Rollback_CurrentOrUnknownVersion_ChangesNothing()
    {
        Assert.Equal(RollbackOutcome.Missing, await _store.Versions.RollbackAsync(1, "ada", default));
        await _store.ImportAsync(KnowledgeSets.Example);
        var commits = _store.Store.Commits.Count;

        Assert.Equal(RollbackOutcome.Unchanged, await _store.Versions.RollbackAsync(1, "ada", default));
        Assert.Equal(RollbackOutcome.Missing, await _store.Versions.RollbackAsync(2, "ada", default));
        Assert.Equal(commits, _store.Store.Commits.Count);
    }

    [Fact]
    public async Task Add_AfterARollback_BuildsOnTheOldVersionUnderANewNumber()
    {
        await _store.ImportAsync(KnowledgeSets.Example);
        await _store.AddAsync(Papers.Short("dropped"));
        await _store.Versions.RollbackAsync(1, "ada", default);

        var change = await _store.AddAsync(Papers.Short("paper"));

        Assert.Equal((3, null), (change.Current!.Number, change.Current.Reinstated));
        Assert.Equal(["paper"], await _store.CurrentDocumentsAsync());
        Assert.Equal(["dropped"], (await _store.Versions.LoadAsync(2, default)).Documents.Select(document => document.Details.Source.Id));
    }

    [Fact]
    public async Task Add_MoreThanTenVersions_KeepsSharedRowsAndForgetsTheRest()
    {
        await _store.ImportAsync(KnowledgeSets.Example);
        await _store.AddAsync(Papers.Short("kept"));
        for (var number = 1; number <= 12; number++)
        {
            await _store.AddAsync(Papers.Short("changed", string.Create(CultureInfo.InvariantCulture, $"Text {number}.")));
        }

        Assert.Equal(Enumerable.Range(5, 10).Reverse(), (await _store.Versions.ListAsync(default)).Select(version => version.Number));
        Assert.Equal(2, (await _store.Versions.LoadAsync(5, default)).Documents.Count);
        Assert.Equal(2, (await _store.Versions.LoadAsync(14, default)).Documents.Count);
        Assert.Empty(await _store.LeftoversAsync());
    }

    [Fact]
    public async Task Add_AfterARollbackToTheOldestOfTen_KeepsWhatIsCurrent()
    {
        for (var number = 1; number <= KnowledgeVersions.Kept; number++)
        {
            await _store.ImportAsync(KnowledgeSets.Numbered(number));
        }

        await _store.Versions.RollbackAsync(1, "ada", default);
        await _store.AddAsync(Papers.Short("paper"));

        Assert.Equal(Enumerable.Range(2, 10).Reverse(), (await _store.Versions.ListAsync(default)).Select(version => version.Number));
        Assert.Equal("paper", (await _store.Versions.LoadAsync(11, default)).Documents[0].Details.Source.Id);
        Assert.Empty(await _store.LeftoversAsync());
    }

    [Fact]
    public async Task Rollback_WhileTheVersionIsBeingForgotten_IsCurrentOrSaysThatItIsGone()
    {
        for (var number = 1; number <= KnowledgeVersions.Kept; number++)
        {
            await _store.ImportAsync(KnowledgeSets.Numbered(number));
        }

        // Announcement, three commits of rows, the switch; then the removal of version 1.
        var removing = _store.Store.Commits.Count + 6;
        _store.Store.Before = async commit =>
        {
            if (commit == removing)
            {
                _store.Store.Before = _ => Task.CompletedTask;
                Assert.Equal(RollbackOutcome.Reinstated, await _store.Versions.RollbackAsync(1, "ada", default));
            }
        };
        await _store.ImportAsync(KnowledgeSets.Numbered(11));

        Assert.Equal(1, (await _store.Versions.CurrentVersionAsync(default))!.Number);
        Assert.Equal(KnowledgeStore.Texts(KnowledgeSets.Numbered(1)), await _store.CurrentTextsAsync());
    }

    [Fact]
    public async Task Refresh_AfterARollback_TakesUpTheOldVersion()
    {
        await _store.ImportAsync(KnowledgeSets.Example);
        await _store.AddAsync(Papers.Short("paper"));
        using var provider = new KnowledgeProvider<int>(
            _store.Versions, knowledge => knowledge.Documents.Count, new KnowledgeProviderOptions(), TimeProvider.System, NullLogger<KnowledgeProvider<int>>.Instance);
        await provider.RefreshAsync(default);
        Assert.Equal(1, provider.Current.Index);

        await _store.Versions.RollbackAsync(1, "ada", default);

        Assert.True(await provider.RefreshAsync(default));
        Assert.Equal((1, 0), (provider.Current.Version.Number, provider.Current.Index));
    }

    [Fact]
    public async Task Plant_AfterDocumentsWereAdded_BringsTheShippedBaseUpToDateAndKeepsThem()
    {
        await _store.Versions.ImportAsync(KnowledgeSets.Example, KnowledgeSeed.ImportedBy, default);
        await _store.AddAsync(Papers.Short("paper"));

        var import = await Seed().PlantAsync(default);

        Assert.Equal(KnowledgeImportOutcome.Imported, import!.Outcome);
        Assert.Equal(["paper"], await _store.CurrentDocumentsAsync());
        Assert.Equal(KnowledgeImportOutcome.Unchanged, (await Seed().PlantAsync(default))!.Outcome);
    }

    [Fact]
    public async Task Plant_AfterARollback_LeavesTheChosenBase()
    {
        await _store.Versions.ImportAsync(KnowledgeSets.Example, KnowledgeSeed.ImportedBy, default);
        await Seed().PlantAsync(default);
        await _store.Versions.RollbackAsync(1, "ada", default);
        Assert.Null(await Seed().PlantAsync(default));

        await _store.AddAsync(Papers.Short("paper"));
        Assert.Null(await Seed().PlantAsync(default));
        Assert.Equal("ada", (await _store.Versions.CurrentVersionAsync(default))!.CuratedBy);
    }

    private KnowledgeSeed Seed() => new(_store.Versions, Options.Create(new KnowledgeSeedOptions { Folder = KnowledgeSets.ShippedFolder }));
}
