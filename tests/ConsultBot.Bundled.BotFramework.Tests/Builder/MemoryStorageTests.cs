using System.Text.Json;
using Microsoft.Bot.Builder;

namespace ConsultBot.Bundled.BotFramework.Tests.Builder;

public sealed class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task ReadAsync_KeysThatAreNotThere_AreLeftOut()
    {
        await WriteAsync("a", new Note { Text = "x" });

        var read = await _storage.ReadAsync(["a", "b"], CancellationToken.None);

        Assert.Equal(["a"], read.Keys);
    }

    [Fact]
    public async Task ReadAsync_Item_IsACopyThatNobodyShares()
    {
        var note = new Note { Text = "x" };
        await WriteAsync("a", note);
        note.Text = "changed";

        var first = await ReadAsync<Note>("a");
        first.Text = "changed too";

        Assert.Equal("x", (await ReadAsync<Note>("a")).Text);
    }

    [Fact]
    public async Task ReadAsync_Properties_ArePlainValuesAndJson()
    {
        await WriteAsync("a", new Dictionary<string, object> { ["n"] = 1, ["note"] = new Note { Text = "x" } });

        var read = await ReadAsync<IDictionary<string, object>>("a");

        Assert.Equal(1L, read["n"]);
        Assert.Equal("x", Assert.IsType<JsonElement>(read["note"]).GetProperty("Text").GetString());
    }

    [Fact]
    public async Task WriteAsync_VersionThatWasRead_Succeeds()
    {
        await WriteAsync("a", new Note { Text = "1" });
        var note = await ReadAsync<Note>("a");
        note.Text = "2";

        await WriteAsync("a", note);

        Assert.Equal("2", (await ReadAsync<Note>("a")).Text);
        Assert.NotEqual(note.ETag, (await ReadAsync<Note>("a")).ETag);
    }

    [Fact]
    public async Task WriteAsync_VersionThatIsNoMore_ThrowsAndWritesNothing()
    {
        await WriteAsync("a", new Note { Text = "1" });
        var stale = await ReadAsync<Note>("a");
        await WriteAsync("a", new Note { Text = "2", ETag = "*" });

        var changes = new Dictionary<string, object> { ["b"] = new Note { Text = "b" }, ["a"] = stale };
        await Assert.ThrowsAsync<InvalidOperationException>(() => _storage.WriteAsync(changes, CancellationToken.None));

        Assert.Equal("2", (await ReadAsync<Note>("a")).Text);
        Assert.Empty(await _storage.ReadAsync(["b"], CancellationToken.None));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("*")]
    public async Task WriteAsync_NoVersion_Overwrites(string? eTag)
    {
        await WriteAsync("a", new Note { Text = "1" });

        await WriteAsync("a", new Note { Text = "2", ETag = eTag });

        Assert.Equal("2", (await ReadAsync<Note>("a")).Text);
    }

    [Fact]
    public async Task DeleteAsync_SomeKeys_RemovesThoseThatAreThere()
    {
        await WriteAsync("a", new Note());

        await _storage.DeleteAsync(["a", "b"], CancellationToken.None);

        Assert.Empty(await _storage.ReadAsync(["a"], CancellationToken.None));
    }

    [Fact]
    public async Task BotState_OverMemoryStorage_KeepsTypedProperties()
    {
        for (var turn = 1; turn <= 3; turn++)
        {
            var state = new ConversationState(_storage);
            using var context = new TurnContext(new RecordingAdapter(), RecordingAdapter.Incoming());
            var note = await state.CreateProperty<Note>("note").GetAsync(context, () => new Note());
            note.Count++;
            await state.SaveChangesAsync(context);
            Assert.Equal(turn, note.Count);
        }
    }

    private async Task WriteAsync(string key, object item) =>
        await _storage.WriteAsync(new Dictionary<string, object> { [key] = item }, CancellationToken.None);

    private async Task<T> ReadAsync<T>(string key) =>
        Assert.IsType<T>((await _storage.ReadAsync([key], CancellationToken.None))[key], exactMatch: false);

    private sealed class Note : IStoreItem
    {
        public string? Text { get; set; }

        public int Count { get; set; }

        public string? ETag { get; set; }
    }
}
