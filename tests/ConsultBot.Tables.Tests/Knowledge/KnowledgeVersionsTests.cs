using ConsultBot.Core.Knowledge;
using ConsultBot.Tables.Knowledge;
using NodaTime;

namespace ConsultBot.Tables.Tests.Knowledge;

public sealed class KnowledgeVersionsTests
{
    private readonly KnowledgeStore _store = new();

    [Fact]
    public async Task Current_BeforeTheFirstImport_IsNone()
    {
        Assert.Null(await _store.Versions.CurrentVersionAsync(default));
        Assert.Null(await _store.Versions.ExportAsync(null, default));
        Assert.Empty(await _store.Versions.ListAsync(default));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => _store.Versions.LoadAsync(1, default));
    }

    [Fact]
    public async Task Import_SoundFiles_IsCurrentAndListed()
    {
        var import = await _store.ImportAsync(KnowledgeSets.Example);
        var listed = Assert.Single(await _store.Versions.ListAsync(default));

        Assert.Equal(KnowledgeImportOutcome.Imported, import.Outcome);
        Assert.Equal((1, "tester", _store.Clock.Now), (listed.Number, listed.ImportedBy, listed.ImportedAt));
        Assert.Equal(KnowledgeSets.Example.Sum(file => file.Content.Length), listed.Bytes);
        Assert.Equal(5, listed.Entries[KnowledgeFiles.States]);
        Assert.Equal(KnowledgeFiles.Names.Order(), listed.Entries.Keys.Order());
        Assert.Equal(listed.Hash, (await _store.Versions.CurrentVersionAsync(default))!.Hash);
    }

    [Fact]
    public async Task Load_ImportedVersion_IsTheKnowledgeBase()
    {
        await _store.ImportAsync(KnowledgeSets.Example);
        var knowledge = await _store.Versions.LoadAsync(1, default);

        Assert.Equal("Sea Process", knowledge.GetProcess("sea-process").ShortName.English);
    }

    [Fact]
    public async Task Import_OneRowAnEntry_HoldsItAsItWasWritten()
    {
        await _store.ImportAsync(KnowledgeSets.Example);
        var partition = Assert.Single(_store.Store.Partitions, name => name != "versions");
        var rows = (await _store.RowsAsync(partition)).Where(row => row.Properties.GetText("File") == KnowledgeFiles.Topics).ToList();

        Assert.Equal(3, rows.Count);
        Assert.Contains("\"id\": \"return\"", rows[0].Properties.GetText("Json"), StringComparison.Ordinal);
        Assert.Contains("\"id\": \"data\"", rows[1].Properties.GetText("Json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_SameFilesInAnotherOrder_MakesNoNewVersion()
    {
        await _store.ImportAsync(KnowledgeSets.Example);
        var commits = _store.Store.Commits.Count;
        _store.Clock.Now += Duration.FromDays(1);

        var again = await _store.ImportAsync([.. KnowledgeSets.Example.Reverse()]);

        Assert.Equal((KnowledgeImportOutcome.Unchanged, 1), (again.Outcome, again.Current!.Number));
        Assert.Equal(commits, _store.Store.Commits.Count);
    }

    [Fact]
    public async Task Import_OtherWhitespace_IsAnotherVersion()
    {
        await _store.ImportAsync(KnowledgeSets.Example);
        var import = await _store.ImportAsync(KnowledgeSets.With(KnowledgeFiles.Topics, KnowledgeSets.Text(KnowledgeFiles.Topics) + "\n"));

        Assert.Equal((KnowledgeImportOutcome.Imported, 2), (import.Outcome, import.Current!.Number));
    }

    [Fact]
    public async Task Import_FaultyFiles_WritesNothingAndNamesAllProblems()
    {
        await _store.ImportAsync(KnowledgeSets.Example);
        var commits = _store.Store.Commits.Count;
        var faulty = KnowledgeSets.Text(KnowledgeFiles.Topics).Replace("\"data\"", "\"Data\"", StringComparison.Ordinal);

        var import = await _store.ImportAsync(KnowledgeSets.With(KnowledgeFiles.Topics, faulty));

        Assert.Equal(KnowledgeImportOutcome.Faulty, import.Outcome);
        Assert.Equal(
            [(KnowledgeFiles.Topics, "Data, id"), (KnowledgeFiles.Processes, "sea-process, topics[1].topic")],
            import.Problems.Select(problem => (problem.File, problem.Entry)).Take(2));
        Assert.Equal(commits, _store.Store.Commits.Count);
        Assert.Equal(1, (await _store.Versions.CurrentVersionAsync(default))!.Number);
    }

    [Fact]
    public async Task Import_ElevenMoreVersions_KeepsTheLastTen()
    {
        for (var number = 1; number <= 12; number++)
        {
            await _store.ImportAsync(KnowledgeSets.Numbered(number));
        }

        Assert.Equal(Enumerable.Range(3, 10).Reverse(), (await _store.Versions.ListAsync(default)).Select(version => version.Number));
        Assert.Empty(await _store.LeftoversAsync());
        Assert.DoesNotContain(await _store.RowsAsync("versions"), row => row.Key.StartsWith("draft-", StringComparison.Ordinal));
        Assert.Null(await _store.Versions.ExportAsync(2, default));
        Assert.Equal(KnowledgeStore.Texts(KnowledgeSets.Numbered(3)), KnowledgeStore.Texts((await _store.Versions.ExportAsync(3, default))!));
    }

    [Fact]
    public async Task Import_Commits_StayWithinTheLimits()
    {
        await _store.ImportAsync(KnowledgeSets.Numbered(1));
        await _store.ImportAsync(KnowledgeSets.WithLongEntry());

        // The store refuses larger ones with an exception; that there are several shows that the limits were met.
        Assert.All(_store.Store.Commits, commit => Assert.InRange(commit.Count, 1, TableLimits.Changes));
        Assert.True(_store.Store.Commits.Count > 6);
    }

    [Fact]
    public async Task CurrentVersion_IsOneRead()
    {
        await _store.ImportAsync(KnowledgeSets.Example);
        var reads = _store.Store.Reads;

        await _store.Versions.CurrentVersionAsync(default);

        Assert.Equal(reads + 1, _store.Store.Reads);
    }

    [Fact]
    public async Task Export_RowDeletedBehindItsBack_IsRefused()
    {
        await _store.ImportAsync(KnowledgeSets.Example);
        var partition = Assert.Single(_store.Store.Partitions, name => name != "versions");
        var row = (await _store.RowsAsync(partition))[3];
        await _store.Store.CommitAsync("Knowledge", partition, [Change.Delete(row.Key, row.ETag)], default);

        await Assert.ThrowsAsync<InvalidDataException>(() => _store.Versions.ExportAsync(null, default));
    }
}
