using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bundled.BotFramework.Tests.Builder;

public sealed class BotStateTests
{
    private readonly VersionedStorage _storage = new();

    [Theory]
    [InlineData(nameof(ConversationState), "test/conversations/c")]
    [InlineData(nameof(UserState), "test/users/user")]
    [InlineData(nameof(PrivateConversationState), "test/conversations/c/users/user")]
    public async Task SaveChangesAsync_EachKindOfState_HasItsOwnKey(string kind, string key)
    {
        BotState state = kind switch
        {
            nameof(UserState) => new UserState(_storage),
            nameof(PrivateConversationState) => new PrivateConversationState(_storage),
            _ => new ConversationState(_storage),
        };
        using var turn = Turn();

        await state.CreateProperty<string>("p").SetAsync(turn, "v");
        await state.SaveChangesAsync(turn);

        Assert.Equal([key], _storage.Items.Keys);
    }

    [Fact]
    public async Task LoadAsync_ActivityWithoutConversation_SaysWhatIsMissing()
    {
        using var turn = Turn();
        turn.Activity.Conversation = null;

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => new ConversationState(_storage).LoadAsync(turn));
        Assert.Contains("conversation.id", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_SeveralTimesInATurn_ReadsOnceAndReturnsTheSameObject()
    {
        await SaveAsync("topic", new Topic("Bali", 2));
        var state = new UserState(_storage);
        var property = state.CreateProperty<Topic>("topic");
        using var turn = Turn();
        var reads = _storage.Reads;

        var first = await property.GetAsync(turn);

        Assert.Equal(new Topic("Bali", 2), first);
        Assert.Same(first, await property.GetAsync(turn));
        Assert.Equal(reads + 1, _storage.Reads);
    }

    [Fact]
    public async Task GetAsync_NoValue_IsTheDefaultOrWhatTheFactoryMakes()
    {
        var state = new UserState(_storage);
        using var turn = Turn();

        Assert.Null(await state.CreateProperty<Topic>("a").GetAsync(turn));
        Assert.Equal(0, await state.CreateProperty<int>("b").GetAsync(turn));
        var made = await state.CreateProperty<Topic>("c").GetAsync(turn, () => new Topic("made", 1));
        Assert.Same(made, await state.CreateProperty<Topic>("c").GetAsync(turn));
    }

    [Fact]
    public async Task SaveChangesAsync_NothingChanged_DoesNotWrite()
    {
        await SaveAsync("topic", new Topic("Bali", 2));
        var writes = _storage.Writes;
        var state = new UserState(_storage);
        using var turn = Turn();

        await state.SaveChangesAsync(turn);
        await state.CreateProperty<Topic>("topic").GetAsync(turn);
        await state.SaveChangesAsync(turn);
        Assert.Equal(writes, _storage.Writes);

        await state.SaveChangesAsync(turn, force: true);
        Assert.Equal(writes + 1, _storage.Writes);
    }

    [Fact]
    public async Task SaveChangesAsync_ObjectChangedInPlace_Writes()
    {
        await SaveAsync("list", new List<string> { "a" });
        var writes = _storage.Writes;
        var state = new UserState(_storage);
        using var turn = Turn();

        (await state.CreateProperty<List<string>>("list").GetAsync(turn)).Add("b");
        await state.SaveChangesAsync(turn);
        await state.SaveChangesAsync(turn);

        Assert.Equal(writes + 1, _storage.Writes);
        Assert.Equal("""["a","b"]""", _storage.Items["test/users/user"]["list"].ToString());
    }

    [Fact]
    public async Task SaveChangesAsync_NeverLoaded_DoesNotTouchTheStorage()
    {
        using var turn = Turn();

        await new UserState(_storage).SaveChangesAsync(turn);

        Assert.Equal((0, 0), (_storage.Reads, _storage.Writes));
    }

    [Fact]
    public async Task SaveChangesAsync_ETagOfTheStorage_IsHandedBackAndRenewed()
    {
        await SaveAsync("n", 1);
        var state = new UserState(_storage);
        var property = state.CreateProperty<int>("n");
        using var turn = Turn();

        await property.SetAsync(turn, 2);
        await state.SaveChangesAsync(turn);
        await property.SetAsync(turn, 3);
        await state.SaveChangesAsync(turn);

        Assert.Equal(["none", "1", "2"], _storage.ETagsSeen);
        Assert.Equal(3L, _storage.Items["test/users/user"]["n"]);
    }

    [Fact]
    public async Task SaveChangesAsync_AnotherTurnWroteMeanwhile_ThrowsWhatTheStorageThrows()
    {
        await SaveAsync("n", 1);
        var state = new UserState(_storage);
        using var slow = Turn();
        await state.CreateProperty<int>("n").SetAsync(slow, 2);

        await SaveAsync("n", 3);

        await Assert.ThrowsAsync<InvalidOperationException>(() => state.SaveChangesAsync(slow));
        Assert.Equal(3L, _storage.Items["test/users/user"]["n"]);
    }

    [Fact]
    public async Task SaveChangesAsync_EntriesNobodyReads_AreHandedBackAsTheyCame()
    {
        await SaveAsync("other", new Dictionary<string, object> { ["deep"] = new List<int> { 1, 2 }, ["at"] = "2024-01-01T00:00:00Z" });
        await SaveAsync("mine", "x");

        Assert.Equal("""{"deep":[1,2],"at":"2024-01-01T00:00:00Z"}""", _storage.Items["test/users/user"]["other"].ToString());
    }

    [Fact]
    public async Task ClearStateAsync_ThenSave_EmptiesTheStoredStateUnderItsETag()
    {
        await SaveAsync("n", 1);
        var state = new UserState(_storage);
        using var turn = Turn();

        await state.ClearStateAsync(turn);
        Assert.Equal(0, await state.CreateProperty<int>("n").GetAsync(turn));
        await state.SaveChangesAsync(turn);

        Assert.Equal("1", _storage.ETagsSeen[^1]);
        Assert.Equal(["eTag"], _storage.Items["test/users/user"].Keys);
    }

    [Fact]
    public async Task DeleteAsync_State_IsGoneAtOnce()
    {
        await SaveAsync("n", 1);
        var state = new UserState(_storage);
        using var turn = Turn();
        await state.LoadAsync(turn);

        await state.DeleteAsync(turn);

        Assert.Empty(_storage.Items);
        Assert.Null(state.GetCachedState(turn));
        Assert.Equal(0, await state.CreateProperty<int>("n").GetAsync(turn));
    }

    [Fact]
    public async Task DeleteProperty_ThenSave_RemovesOnlyThat()
    {
        await SaveAsync("n", 1);
        await SaveAsync("m", 2);
        var state = new UserState(_storage);
        using var turn = Turn();

        await state.CreateProperty<int>("n").DeleteAsync(turn);
        await state.SaveChangesAsync(turn);

        Assert.Equal(["m", "eTag"], _storage.Items["test/users/user"].Keys);
    }

    [Fact]
    public async Task LoadAsync_Forced_LosesChangesOfTheTurn()
    {
        await SaveAsync("n", 1);
        var state = new UserState(_storage);
        var property = state.CreateProperty<int>("n");
        using var turn = Turn();
        await property.SetAsync(turn, 5);

        await state.LoadAsync(turn);
        Assert.Equal(5, await property.GetAsync(turn));

        await state.LoadAsync(turn, force: true);
        Assert.Equal(1, await property.GetAsync(turn));
    }

    [Fact]
    public async Task GetAsync_WhatWasStoredDoesNotFit_Throws()
    {
        await SaveAsync("topic", "just text");
        using var turn = Turn();

        await Assert.ThrowsAsync<JsonException>(() => new UserState(_storage).CreateProperty<Topic>("topic").GetAsync(turn));
    }

    [Fact]
    public async Task GetAsync_UntypedValuesAfterStorage_AreLongDoubleTextTruthAndJson()
    {
        await SaveAsync("bag", new Dictionary<string, object?>
        {
            ["int"] = 1,
            ["fraction"] = 1.5,
            ["text"] = "2024-01-01",
            ["truth"] = true,
            ["none"] = null,
            ["list"] = new List<int> { 1 },
            ["map"] = new Topic("t", 1),
        });
        using var turn = Turn();

        var bag = await new UserState(_storage).CreateProperty<IDictionary<string, object>>("bag").GetAsync(turn);

        Assert.Equal([1L, 1.5, "2024-01-01", true, null], bag.Values.Take(5));
        Assert.Equal("[1]", Assert.IsType<JsonElement>(bag["list"]).ToString());
        Assert.Equal("""{"Name":"t","Count":1}""", Assert.IsType<JsonElement>(bag["map"]).ToString());
    }

    [Fact]
    public async Task GetAsync_ProtocolTypesAfterStorage_KeepUnknownMembers()
    {
        var activity = ActivityJson.Deserialize("""{"type":"message","from":{"id":"u","extra":1},"value":{"x":[1]},"more":true}"""u8);
        await SaveAsync("reference", activity);
        using var turn = Turn();

        var read = await new UserState(_storage).CreateProperty<Activity>("reference").GetAsync(turn);

        Assert.Equal(ActivityJson.Serialize(activity), ActivityJson.Serialize(read));
    }

    [Fact]
    public async Task LoadAsync_StorageThatReturnsOneJsonObject_IsUnderstood()
    {
        var state = new UserState(new FixedStorage(JsonSerializer.SerializeToElement(new { topic = new Topic("Bali", 2), eTag = "7" })));
        using var turn = Turn();

        Assert.Equal(new Topic("Bali", 2), await state.CreateProperty<Topic>("topic").GetAsync(turn));
        Assert.Equal("7", state.GetCachedState(turn).State["eTag"]);
    }

    [Fact]
    public async Task LoadAsync_StorageThatReturnsSomethingElse_Throws()
    {
        using var turn = Turn();

        await Assert.ThrowsAsync<InvalidOperationException>(() => new UserState(new FixedStorage("text")).LoadAsync(turn));
    }

    [Fact]
    public async Task AutoSaveStateMiddleware_TurnThatEnds_SavesAndTurnThatThrowsDoesNot()
    {
        var state = new UserState(_storage);
        var middleware = new AutoSaveStateMiddleware().Add(state);
        using var good = Turn();
        using var bad = Turn();

        await middleware.OnTurnAsync(good, token => state.CreateProperty<int>("n").SetAsync(good, 1, token));
        await Assert.ThrowsAsync<FormatException>(() => middleware.OnTurnAsync(bad, async token =>
        {
            await state.CreateProperty<int>("n").SetAsync(bad, 2, token);
            throw new FormatException();
        }));

        Assert.Equal(1L, _storage.Items["test/users/user"]["n"]);
    }

    [Fact]
    public async Task BotStateSet_SeveralStates_AreLoadedAndSavedTogether()
    {
        var set = new BotStateSet(new UserState(_storage)).Add(new ConversationState(_storage));
        using var turn = Turn();

        await set.LoadAllAsync(turn);
        await set.BotStates[0].CreateProperty<int>("n").SetAsync(turn, 1);
        await set.BotStates[1].CreateProperty<int>("n").SetAsync(turn, 2);
        await set.SaveAllChangesAsync(turn);

        Assert.Equal(["test/conversations/c", "test/users/user"], _storage.Items.Keys.Order());
    }

    private static TurnContext Turn() => new(new RecordingAdapter(), RecordingAdapter.Incoming());

    private async Task SaveAsync<T>(string name, T value)
    {
        var state = new UserState(_storage);
        using var turn = Turn();
        await state.CreateProperty<T>(name).SetAsync(turn, value);
        await state.SaveChangesAsync(turn);
    }

    private sealed record Topic(string Name, int Count);

    private sealed class FixedStorage(object item) : IStorage
    {
        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            Task.FromResult<IDictionary<string, object>>(keys.ToDictionary(key => key, _ => item));

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }

    /// <summary>Knows no type of the bot: it keeps plain values and JSON, checks "eTag" and leaves the new one behind.</summary>
    private sealed class VersionedStorage : IStorage
    {
        private int _version;

        public Dictionary<string, Dictionary<string, object>> Items { get; } = [];

        public List<string> ETagsSeen { get; } = [];

        public int Reads { get; private set; }

        public int Writes { get; private set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Reads++;
            IDictionary<string, object> found = keys.Where(Items.ContainsKey)
                .ToDictionary(key => key, key => (object)new Dictionary<string, object>(Items[key]));
            return Task.FromResult(found);
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            foreach (var (key, item) in changes)
            {
                var properties = Assert.IsType<Dictionary<string, object>>(item);
                var read = properties.TryGetValue("eTag", out var eTag) ? (string)eTag : "none";
                ETagsSeen.Add(read);
                if (Items.TryGetValue(key, out var kept) && (string)kept["eTag"] != read)
                {
                    throw new InvalidOperationException("changed meanwhile");
                }

                Assert.All(properties.Values, value => Assert.True(value is null or string or bool or long or double or JsonElement));
                properties["eTag"] = $"{++_version}";
                Items[key] = new Dictionary<string, object>(properties);
            }

            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Array.ForEach(keys, key => Items.Remove(key));
            return Task.CompletedTask;
        }
    }
}
