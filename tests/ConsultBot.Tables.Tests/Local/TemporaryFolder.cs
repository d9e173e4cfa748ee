namespace ConsultBot.Tables.Tests.Local;

/// <summary>A folder of a test's own, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string FullPath { get; } = Path.Combine(Path.GetTempPath(), "consultbot-tables-" + Guid.NewGuid().ToString("N"));

    public string Journal(long generation = 1) => Path.Combine(FullPath, $"journal-{generation:D8}.log");

    public string Mark => Path.Combine(FullPath, "store.mark");

    /// <summary>As if a power failure had kept the mark from reaching the disk.</summary>
    public void ForgetMark() => File.Delete(Mark);

    public void Dispose()
    {
        if (Directory.Exists(FullPath))
        {
            Directory.Delete(FullPath, recursive: true);
        }
    }
}
