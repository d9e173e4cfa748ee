using System.Globalization;

namespace ConsultBot.Tables.Local;

/// <summary>What the local stores have of a row at hand; its values are elsewhere.</summary>
/// <param name="Key">Which row of its partition.</param>
/// <param name="Sequence">Number of the commit that wrote the row.</param>
/// <param name="Place">Where its values are.</param>
internal readonly record struct StoredRow(string Key, long Sequence, ValuePlace Place)
{
    /// <summary>A commit writes a row once and commits are numbered through, so this never repeats.</summary>
    public string ETag => ETagOf(Sequence);

    public static string ETagOf(long sequence) => string.Create(CultureInfo.InvariantCulture, $"W/\"{sequence}\"");

    /// <summary>About what the row takes in a compact journal.</summary>
    public long SizeIn(string partition) => Place.Length + partition.Length + Key.Length + 24;

    /// <exception cref="InvalidDataException">The values are not what <see cref="RowCodec"/> writes.</exception>
    public Row With(string partition, ReadOnlySpan<byte> values) => new(partition, Key, RowCodec.Decode(values), ETag);
}
