using ConsultBot.Tables.Knowledge;
using NodaTime;

namespace ConsultBot.Tables.Tests.Knowledge;

/// <summary>Imports that end in the middle, or meet another.</summary>
public sealed class KnowledgeInterruptionTests
{
    /// <summary>Announcement, three commits of rows, the switch.</summary>
    private const int CommitsOfAnImport = 5;

    public static TheoryData<int> Commits { get; } = [.. Enumerable.Range(1, CommitsOfAnImport)];

    [Theory]
    [MemberData(nameof(Commits))]
    public async Task Import_StoreFailsBeforeCommit_LeavesTheOldVersionAndIsCleanedByTheNext(int commit)
    {
        var store = new KnowledgeStore();
        await store.ImportAsync(KnowledgeSets.Example);
        var done = store.Store.Commits.Count;

        store.Store.Before = HookedStore.FailAt(done + commit);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.ImportAsync(KnowledgeSets.Numbered(2)));

        Assert.Equal(1, (await store.Versions.CurrentVersionAsync(default))!.Number);
        Assert.Equal(KnowledgeStore.Texts(KnowledgeSets.Example), await store.CurrentTextsAsync());
        await AssertNextImportCleansAsync(store);
    }

    [Theory]
    [MemberData(nameof(Commits))]
    public async Task Import_AnswerToCommitIsLost_IsOldOrNewAndRepeatingIsSafe(int commit)
    {
        var store = new KnowledgeStore();
        await store.ImportAsync(KnowledgeSets.Example);
        var done = store.Store.Commits.Count;

        store.Store.After = HookedStore.FailAt(done + commit, outcomeUnknown: true);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.ImportAsync(KnowledgeSets.Numbered(2)));
        var switched = commit == CommitsOfAnImport;

        Assert.Equal(KnowledgeStore.Texts(switched ? KnowledgeSets.Numbered(2) : KnowledgeSets.Example), await store.CurrentTextsAsync());
        var again = await store.ImportAsync(KnowledgeSets.Numbered(2));
        Assert.Equal(switched ? KnowledgeImportOutcome.Unchanged : KnowledgeImportOutcome.Imported, again.Outcome);
        Assert.Equal(2, again.Current!.Number);
        Assert.Empty(await store.LeftoversAsync());
    }

    [Fact]
    public async Task Import_TidyingFailsAfterTheSwitch_IsImportedAllTheSame()
    {
        var store = new KnowledgeStore();
        for (var number = 1; number <= KnowledgeVersions.Kept; number++)
        {
            await store.ImportAsync(KnowledgeSets.Numbered(number));
        }

        store.Store.Before = HookedStore.FailAt(store.Store.Commits.Count + CommitsOfAnImport + 1);
        var import = await store.ImportAsync(KnowledgeSets.Numbered(11));
        Assert.Equal(KnowledgeImportOutcome.Imported, import.Outcome);
        Assert.Equal(11, (await store.Versions.ListAsync(default)).Count);

        await store.ImportAsync(KnowledgeSets.Numbered(12));
        Assert.Equal(KnowledgeVersions.Kept, (await store.Versions.ListAsync(default)).Count);
        Assert.Empty(await store.LeftoversAsync());
    }

    [Theory]
    [MemberData(nameof(Commits))]
    public async Task Import_AnotherImportInBetween_OneOfThemIsCurrentAndWhole(int commit)
    {
        var store = new KnowledgeStore();
        await store.ImportAsync(KnowledgeSets.Example);
        var meeting = store.Store.Commits.Count + commit;
        store.Store.Before = async number =>
        {
            if (number == meeting)
            {
                store.Store.Before = _ => Task.CompletedTask;
                Assert.Equal(KnowledgeImportOutcome.Imported, (await store.ImportAsync(KnowledgeSets.Numbered(3))).Outcome);
            }
        };

        var import = await store.ImportAsync(KnowledgeSets.Numbered(2));

        Assert.Equal((KnowledgeImportOutcome.Overtaken, 2), (import.Outcome, import.Current!.Number));
        Assert.Equal(KnowledgeStore.Texts(KnowledgeSets.Numbered(3)), await store.CurrentTextsAsync());
        Assert.Empty(await store.LeftoversAsync());
    }

    [Fact]
    public async Task Import_TheSameImportInBetween_IsUnchanged()
    {
        var store = new KnowledgeStore();
        var met = false;
        store.Store.Before = async number =>
        {
            if (number == CommitsOfAnImport && !met)
            {
                met = true;
                await store.ImportAsync(KnowledgeSets.Numbered(1));
            }
        };

        var import = await store.ImportAsync(KnowledgeSets.Numbered(1));

        Assert.Equal((KnowledgeImportOutcome.Unchanged, 1), (import.Outcome, import.Current!.Number));
        Assert.Single(await store.Versions.ListAsync(default));
        Assert.Empty(await store.LeftoversAsync());
    }

    [Fact]
    public async Task Import_AfterAnImportThatStoppedTenMinutesAgo_ForgetsItsAnnouncementToo()
    {
        var store = new KnowledgeStore();
        store.Store.Before = HookedStore.FailAt(3);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.ImportAsync(KnowledgeSets.Numbered(1)));
        store.Clock.Now += Duration.FromMinutes(11);

        await store.ImportAsync(KnowledgeSets.Example);

        Assert.Empty(await store.LeftoversAsync());
        Assert.DoesNotContain(await store.RowsAsync("versions"), row => row.Key.StartsWith("draft-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_NothingNewElsewhereInBetween_IsLeftAlone()
    {
        var store = new KnowledgeStore();
        await store.ImportAsync(KnowledgeSets.Example);
        var switching = store.Store.Commits.Count + CommitsOfAnImport;
        store.Store.Before = async number =>
        {
            if (number == switching)
            {
                await store.ImportAsync(KnowledgeSets.Example);
            }
        };

        Assert.Equal(KnowledgeImportOutcome.Imported, (await store.ImportAsync(KnowledgeSets.Numbered(2))).Outcome);
    }

    [Fact]
    public async Task Import_OvertakenAndStoppedAfterItWroteMore_IsCleanedLater()
    {
        var store = new KnowledgeStore();
        store.Store.Before = async number =>
        {
            if (number == 2)
            {
                store.Store.Before = _ => Task.CompletedTask;
                await store.ImportAsync(KnowledgeSets.Example);
                store.Store.Before = HookedStore.FailAt(store.Store.Commits.Count + 2);
            }
        };
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.ImportAsync(KnowledgeSets.Numbered(2)));
        Assert.Single(await store.LeftoversAsync());

        store.Store.Before = _ => Task.CompletedTask;
        store.Clock.Now += Duration.FromMinutes(11);
        await store.ImportAsync(KnowledgeSets.Example);

        Assert.Empty(await store.LeftoversAsync());
        Assert.DoesNotContain(await store.RowsAsync("versions"), row => row.Key.StartsWith("draft-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_SweptWhileItSlept_DoesNotBecomeCurrent()
    {
        var store = new KnowledgeStore();
        await store.ImportAsync(KnowledgeSets.Example);
        var switching = store.Store.Commits.Count + CommitsOfAnImport;
        store.Store.Before = async number =>
        {
            if (number == switching)
            {
                store.Store.Before = _ => Task.CompletedTask;
                store.Clock.Now += Duration.FromMinutes(11);
                Assert.Equal(KnowledgeImportOutcome.Unchanged, (await store.ImportAsync(KnowledgeSets.Example)).Outcome);
            }
        };

        var import = await store.ImportAsync(KnowledgeSets.Numbered(2));

        Assert.Equal((KnowledgeImportOutcome.Overtaken, 1), (import.Outcome, import.Current!.Number));
        Assert.Equal(KnowledgeStore.Texts(KnowledgeSets.Example), await store.CurrentTextsAsync());
        Assert.Empty(await store.LeftoversAsync());
    }

    private static async Task AssertNextImportCleansAsync(KnowledgeStore store)
    {
        store.Store.Before = _ => Task.CompletedTask;
        var next = await store.ImportAsync(KnowledgeSets.Numbered(3));

        Assert.Equal((KnowledgeImportOutcome.Imported, 2), (next.Outcome, next.Current!.Number));
        Assert.Equal(KnowledgeStore.Texts(KnowledgeSets.Numbered(3)), await store.CurrentTextsAsync());
        Assert.Empty(await store.LeftoversAsync());
    }
}
