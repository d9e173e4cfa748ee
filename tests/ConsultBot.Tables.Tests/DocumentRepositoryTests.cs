using ConsultBot.Tables.Local;

namespace ConsultBot.Tables.Tests;

public sealed class DocumentRepositoryTests : IAsyncDisposable
{
    private readonly MemoryTableStore _store = new();
    private readonly DocumentRepository _documents;

    public DocumentRepositoryTests() => _documents = new DocumentRepository(_store);

    public static TheoryData<string, int> Sizes => new()
    {
        { "x", 0 }, { "x", 1 }, { "é", 32_768 }, { "日", 100_001 }, { "😀", 80_000 }, { "a😀", 53_333 },
        { "x", 160_000 }, { "x", 160_001 }, { "日", 512 * 1024 }, { "a😀", 174_762 }, { "\"", 512 * 1024 },
    };

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task Write_AnySize_ReadsBackWithItsETag(string unit, int count)
    {
        var text = string.Concat(Enumerable.Repeat(unit, count));

        var etag = await WriteAsync("a/b?c", text, null);

        var read = await FindAsync("a/b?c");
        Assert.Equal(etag, read!.ETag);
        Assert.True(read.Text == text, $"{count} times {unit} came back as something else.");
    }

    [Fact]
    public async Task Write_WithoutETagOverADocument_IsRefused()
    {
        await WriteAsync("a", "one", null);

        Assert.Null(await WriteAsync("a", "two", null));
        Assert.Equal("one", (await FindAsync("a"))!.Text);
    }

    [Theory]
    [InlineData(3, 200_000)]
    [InlineData(200_000, 3)]
    [InlineData(500_000, 200_000)]
    public async Task Write_WithTheETagThatWasRead_ReplacesTheWholeText(int before, int after)
    {
        await WriteAsync("a", new string('b', before), null);
        var read = await FindAsync("a");

        var etag = await WriteAsync("a", new string('c', after), read!.ETag);

        var again = await FindAsync("a");
        Assert.Equal((etag, new string('c', after)), (again!.ETag, again.Text));
        Assert.Null(await WriteAsync("a", "late", read.ETag));
        Assert.DoesNotContain(await AllTextAsync("a"), text => text.Contains('b', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Write_DocumentIsGone_IsRefused()
    {
        var etag = await WriteAsync("a", "one", null);
        await _documents.DeleteAsync("a", CancellationToken.None);

        Assert.Null(await WriteAsync("a", "two", etag));
        Assert.Null(await FindAsync("a"));
    }

    [Fact]
    public async Task Delete_LongDocument_LeavesNothingAndIsRepeatable()
    {
        await WriteAsync("a", new string('x', 500_000), null);
        await WriteAsync("b", "kept", null);

        await _documents.DeleteAsync("a", CancellationToken.None);
        await _documents.DeleteAsync("a", CancellationToken.None);

        Assert.Empty(await AllTextAsync("a"));
        Assert.Equal("kept", (await FindAsync("b"))!.Text);
        Assert.NotNull(await WriteAsync("a", "again", null));
    }

    [Fact]
    public async Task Find_WhileALongDocumentIsRewritten_NeverMixesTwoTexts()
    {
        var etag = await WriteAsync("a", new string('0', 400_000), null);
        var writing = Task.Run(async () =>
        {
            for (var n = 1; n <= 60; n++)
            {
                etag = await WriteAsync("a", new string((char)('0' + (n % 10)), 200_000 + (n * 3000)), etag);
                Assert.NotNull(etag);
            }
        });

        do
        {
            var text = (await FindAsync("a"))!.Text;
            Assert.True(text.AsSpan().IndexOfAnyExcept(text[0]) < 0, "Two texts were mixed.");
        }
        while (!writing.IsCompleted);

        await writing;
    }

    [Fact]
    public async Task Keys_UpToOneThousandCharacters_AreTakenAndKeptApart()
    {
        var keys = new[] { new string('k', 1024), new string('k', 1023), new string('/', 1024), "k", "", "日本" };
        foreach (var key in keys)
        {
            Assert.NotNull(await WriteAsync(key, key, null));
        }

        foreach (var key in keys)
        {
            Assert.Equal(key, (await FindAsync(key))!.Text);
        }
    }

    [Fact]
    public async Task KeyOrTextTooLong_IsMisuse()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(new string('k', 1025), "", null));
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync("a", new string('x', (512 * 1024) + 1), null));
    }

    private Task<string?> WriteAsync(string key, string text, string? etag) => _documents.TryWriteAsync(key, text, etag, CancellationToken.None);

    private Task<Core.Conversations.StoredDocument?> FindAsync(string key) => _documents.FindAsync(key, CancellationToken.None);

    private async Task<List<string>> AllTextAsync(string key)
    {
        var texts = new List<string>();
        await foreach (var row in _store.ReadAsync(Schema.Documents, KeyText.Encode(key), KeyRange.All, CancellationToken.None))
        {
            texts.AddRange(row.Properties.Values.OfType<string>());
        }

        return texts;
    }
}
