namespace ConsultBot.Tables.Tests.Local;

/// <summary>2,000 truncated or changed journals: the rows of a moment that was, or a clear refusal, never a wrong row.</summary>
public sealed class JournalDamageTests : IDisposable
{
    private const int Cases = 2000;
    private const int Seed = 20261121;

    private readonly TemporaryFolder _folder = new();
    private readonly Random _random = new(Seed);

    /// <summary>Length of the journal after each commit, and all rows then; the first is the journal's beginning.</summary>
    private readonly List<(long Length, string Content)> _moments = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Open_TruncatedOrChangedJournal_NeverGivesAWrongRow()
    {
        var (journal, mark) = await WriteHistoryAsync();
        var (opened, refused) = (0, 0);
        for (var at = 0; at < Cases; at++)
        {
            var (damaged, what, intact) = Damage(journal, isCut: at % 2 == 0);
            var withMark = at % 4 < 2;
            await PutAsync(damaged, withMark ? mark : null);
            var isOpened = await CheckAsync($"Seed {Seed}, case {at}: {what}, mark {withMark}.", intact, withMark);
            (opened, refused) = isOpened ? (opened + 1, refused) : (opened, refused + 1);
        }

        Assert.True(opened > Cases / 8 && refused > Cases / 8, $"{opened} opened, {refused} refused: the cases are one-sided.");
    }

    /// <summary>A compacted beginning with some rows, and forty commits behind it.</summary>
    private async Task<(byte[] Journal, byte[] Mark)> WriteHistoryAsync()
    {
        var writer = _folder.OpenWriter(out var open, UnflushedDisk.Instance);
        for (var n = 0; !File.Exists(_folder.Journal(2)); n++)
        {
            writer.Commit([LocalStores.Upsert($"key-{n % 12:D2}", n)]);
            writer.CompactIfDue();
        }

        open.Dispose();

        await using (var store = await _folder.OpenAsync(UnflushedDisk.Instance))
        {
            _moments.Add((new FileInfo(_folder.Journal(2)).Length, await store.ContentAsync()));
            for (var n = 0; n < 40; n++)
            {
                await store.PutAsync($"key-{_random.Next(15):D2}", 10_000 + n);
                _moments.Add((new FileInfo(_folder.Journal(2)).Length, await store.ContentAsync()));
            }
        }

        return (await File.ReadAllBytesAsync(_folder.Journal(2)), await File.ReadAllBytesAsync(_folder.Mark));
    }

    /// <returns>The damaged journal, what was done to it, and how many bytes at its beginning are as they were.</returns>
    private (byte[] Journal, string What, long Intact) Damage(byte[] journal, bool isCut)
    {
        if (isCut)
        {
            var length = _random.Next(journal.Length);
            return (journal[..length], $"cut to {length} of {journal.Length} bytes", length);
        }

        var bit = _random.Next(journal.Length * 8);
        var changed = journal.ToArray();
        changed[bit / 8] ^= (byte)(1 << (bit % 8));
        return (changed, $"bit {bit} flipped of {journal.Length} bytes", bit / 8);
    }

    private async Task PutAsync(byte[] journal, byte[]? mark)
    {
        Directory.Delete(_folder.FullPath, recursive: true);
        Directory.CreateDirectory(_folder.FullPath);
        await File.WriteAllBytesAsync(_folder.Journal(2), journal);
        if (mark is not null)
        {
            await File.WriteAllBytesAsync(_folder.Mark, mark);
        }
    }

    /// <returns>Whether it could be opened.</returns>
    private async Task<bool> CheckAsync(string why, long intact, bool withMark)
    {
        try
        {
            await using var store = await _folder.OpenAsync(UnflushedDisk.Instance);
            var expected = _moments.Last(moment => moment.Length <= intact);
            Assert.True(expected.Content == await store.ContentAsync(), why);
            Assert.False(withMark, why + " Acknowledged commits went missing without a word.");
            return true;
        }
        catch (StoreUnavailableException e)
        {
            Assert.True(e.Message.Contains(_folder.Journal(2), StringComparison.Ordinal), why + e.Message);
            Assert.True(e.Message.Contains(" byte ", StringComparison.Ordinal), why + e.Message);
            Assert.True(e.Message.Contains("Restore the folder from a backup", StringComparison.Ordinal), why + e.Message);
            return false;
        }
    }
}
