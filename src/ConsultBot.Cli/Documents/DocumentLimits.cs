namespace ConsultBot.Cli.Documents;

/// <summary>How much a file may hold; beyond, it is refused before it can exhaust the machine.</summary>
internal sealed record DocumentLimits
{
    private const int Mebibyte = 1024 * 1024;

    /// <summary>Bytes on disk.</summary>
    public long FileBytes { get; init; } = 50 * Mebibyte;

    /// <summary>Bytes of XML that a Word file may hold once inflated, counted while it is inflated; what its directory claims is not believed.</summary>
    public long InflatedBytes { get; init; } = 64 * Mebibyte;

    /// <summary>Parts (files inside) of a Word file.</summary>
    public int Parts { get; init; } = 5000;

    /// <summary>Elements of XML or HTML inside each other; the readers are safe far beyond.</summary>
    public int Nesting { get; init; } = 256;

    /// <summary>Tags of an HTML file, or elements of Markdown.</summary>
    public int Tags { get; init; } = 1_000_000;

    /// <summary>Bytes in a line of a text, HTML or Markdown file.</summary>
    public int LineBytes { get; init; } = 8 * Mebibyte;

    /// <summary>Bytes as people read them, in MiB.</summary>
    public static string Mebibytes(long bytes) => FormattableString.Invariant($"{(double)bytes / Mebibyte:0.#} MiB");
}
