using System.Globalization;
using ConsultBot.Tables.Knowledge;
using NodaTime;

namespace ConsultBot.Tables.Tests.Knowledge;

/// <summary>Changes of documents that end in the middle, or meet others.</summary>
public sealed class KnowledgeRivalsTests
{
    /// <summary>Announcement, rows, the switch.</summary>
    private const int CommitsOfAnAddition = 3;

    public static TheoryData<int> Commits { get; } = [.. Enumerable.Range(1, CommitsOfAnAddition)];

    [Theory]
    [MemberData(nameof(Commits))]
    public async Task Add_StoreFailsBeforeCommit_ChangesNothingAndIsCleanedByTheNext(int commit)
    {
        var store = await StoreAsync();
        store.Store.Before = HookedStore.FailAt(store.Store.Commits.Count + commit);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.AddAsync(Papers.Short("paper")));

        Assert.Equal(1, (await store.Versions.CurrentVersionAsync(default))!.Number);
        store.Store.Before = _ => Task.CompletedTask;
        Assert.Equal(DocumentChangeOutcome.Added, (await store.AddAsync(Papers.Short("paper"))).Outcome);
        Assert.Empty(await store.LeftoversAsync());
    }

    [Theory]
    [MemberData(nameof(Commits))]
    public async Task Add_AnswerToCommitIsLost_IsThereOrNotAndRepeatingIsSafe(int commit)
    {
        var store = await StoreAsync();
        store.Store.After = HookedStore.FailAt(store.Store.Commits.Count + commit, outcomeUnknown: true);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.AddAsync(Papers.Short("paper")));
        var again = await store.AddAsync(Papers.Short("paper"));

        Assert.Equal(commit == CommitsOfAnAddition ? DocumentChangeOutcome.Unchanged : DocumentChangeOutcome.Added, again.Outcome);
        Assert.Equal(2, again.Current!.Number);
    }

    [Theory]
    [MemberData(nameof(Commits))]
    public async Task Add_AnotherAdditionInBetween_BothAreThere(int commit)
    {
        var store = await StoreAsync();
        Meet(store, commit, () => store.AddAsync(Papers.Short("theirs")));

        var change = await store.AddAsync(Papers.Short("ours"));

        Assert.Equal(DocumentChangeOutcome.Added, change.Outcome);
        Assert.Equal(["ours", "theirs"], await store.CurrentDocumentsAsync());
        Assert.Equal(2, (await store.Versions.LoadAsync(change.Current!.Number, default)).Documents.Count);
        Assert.Empty(await store.LeftoversAsync());
    }

    [Theory]
    [MemberData(nameof(Commits))]
    public async Task Add_AnImportInBetween_StandsBesideTheNewBase(int commit)
    {
        var store = await StoreAsync();
        Meet(store, commit, () => store.ImportAsync(KnowledgeSets.Numbered(2)));

        await store.AddAsync(Papers.Short("ours"));

        var knowledge = await store.Versions.LoadAsync((await store.Versions.CurrentVersionAsync(default))!.Number, default);
        Assert.Equal((252, 1), (knowledge.Topics.Count, knowledge.Documents.Count));
    }

    [Fact]
    public async Task Import_AnAdditionInBetween_KeepsItsDocument()
    {
        var store = await StoreAsync();
        Meet(store, 3, () => store.AddAsync(Papers.Short("theirs")));

        var import = await store.ImportAsync(KnowledgeSets.Numbered(2));

        Assert.Equal((KnowledgeImportOutcome.Imported, 3), (import.Outcome, import.Current!.Number));
        Assert.Equal(["theirs"], await store.CurrentDocumentsAsync());
        Assert.Empty(await store.LeftoversAsync());
    }

    [Fact]
    public async Task Add_ManyAtOnce_NoneIsLost()
    {
        var store = await StoreAsync();
        string[] ids = [.. Enumerable.Range(1, 9).Select(number => string.Create(CultureInfo.InvariantCulture, $"paper-{number}"))];

        var changes = await Task.WhenAll(ids.Select(id => Task.Run(() => store.Versions.AddAsync(Papers.Short(id), id, progress: null, default))));

        Assert.All(changes, change => Assert.Equal(DocumentChangeOutcome.Added, change.Outcome));
        Assert.Equal(ids, await store.CurrentDocumentsAsync());
        Assert.Equal(9, (await store.Versions.LoadAsync(10, default)).Documents.Count);
    }

    [Fact]
    public async Task Remove_AnAdditionInBetween_KeepsTheOther()
    {
        var store = await StoreAsync();
        await store.AddAsync(Papers.Short("old"));
        Meet(store, 1, () => store.AddAsync(Papers.Short("new")));

        Assert.Equal(DocumentChangeOutcome.Removed, (await store.Versions.RemoveAsync("old", "remover", default)).Outcome);
        Assert.Equal(["new"], await store.CurrentDocumentsAsync());
    }

    [Fact]
    public async Task Add_SweptWhileItSlept_SaysSo()
    {
        var store = await StoreAsync();
        Meet(store, CommitsOfAnAddition, async () =>
        {
            store.Clock.Now += Duration.FromMinutes(11);
            await store.ImportAsync(KnowledgeSets.Example);
        });

        Assert.Equal(DocumentChangeOutcome.Overtaken, (await store.AddAsync(Papers.Short("paper"))).Outcome);
        Assert.Empty(await store.CurrentDocumentsAsync());
        Assert.Empty(await store.LeftoversAsync());
    }

    private static async Task<KnowledgeStore> StoreAsync()
    {
        var store = new KnowledgeStore();
        await store.ImportAsync(KnowledgeSets.Example);
        return store;
    }

    /// <summary>Something else happens once, before one of the next commits.</summary>
    private static void Meet(KnowledgeStore store, int commit, Func<Task> happening)
    {
        var meeting = store.Store.Commits.Count + commit;
        store.Store.Before = async number =>
        {
            if (number == meeting)
            {
                store.Store.Before = _ => Task.CompletedTask;
                await happening();
            }
        };
    }
}
