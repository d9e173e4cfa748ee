namespace ConsultBot.Tables.Tests.Local;

/// <summary>A crash at every step of commits and compactions: the rows are those of the acknowledged commits, or those and the one under way.</summary>
public sealed class CrashPointTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<TemporaryFolder> _crashes = [];
    private readonly List<int> _acknowledged = [];
    private readonly List<string> _moments = [""];

    public void Dispose()
    {
        _folder.Dispose();
        _crashes.ForEach(crash => crash.Dispose());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Open_AfterACrashAtAnyStep_HasWhatWasAcknowledged(bool markReachedTheDisk)
    {
        Run();

        for (var at = 0; at < _crashes.Count; at++)
        {
            if (!markReachedTheDisk)
            {
                _crashes[at].ForgetMark();
            }

            await using var store = await _crashes[at].OpenAsync(UnflushedDisk.Instance);
            var content = await store.ContentAsync();
            var expected = _moments.Skip(_acknowledged[at]).Take(2);
            Assert.True(expected.Contains(content), $"Step {at}, {_acknowledged[at]} acknowledged: {content}");
        }
    }

    /// <summary>Commits until the journal was compacted twice.</summary>
    private void Run()
    {
        var disk = new SnapshotDisk(TakeCrash);
        var writer = _folder.OpenWriter(out var open, disk);
        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var n = 1; !File.Exists(_folder.Journal(3)); n++)
        {
            var key = $"{n % 7}";
            rows[key] = $"{key}={n} W/\"{n}\"";
            _moments.Add(string.Join(", ", rows.Values));
            writer.Commit([LocalStores.Upsert(key, n)]);
            writer.CompactIfDue();
        }

        open.Dispose();
    }

    private void TakeCrash()
    {
        // Most commits are like one another: one in twenty is looked at, and every step of the compactions.
        var isCompacting = Directory.GetFiles(_folder.FullPath, "*.tmp").Length > 0;
        if (!isCompacting && _moments.Count % 20 != 0)
        {
            return;
        }

        var crash = new TemporaryFolder();
        Directory.CreateDirectory(crash.FullPath);
        foreach (var file in Directory.GetFiles(_folder.FullPath, "journal-*").Append(_folder.Mark))
        {
            File.Copy(file, Path.Combine(crash.FullPath, Path.GetFileName(file)));
        }

        _crashes.Add(crash);
        _acknowledged.Add(Math.Max(0, _moments.Count - (isCompacting ? 1 : 2)));
    }
}
