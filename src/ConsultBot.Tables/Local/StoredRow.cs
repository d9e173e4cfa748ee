using System.Globalization;

namespace ConsultBot.Tables.Local;

/// <summary>A row as the local stores hold it: values stay encoded, so that no reader can change them and many rows take little memory.</summary>
internal sealed class StoredRow(string partition, string key, byte[] values, long sequence)
{
    public string Partition { get; } = partition;

    public string Key { get; } = key;

    /// <summary>As <see cref="RowCodec"/> wrote them.</summary>
    public byte[] Values { get; } = values;

    /// <summary>Number of the commit that wrote the row.</summary>
    public long Sequence { get; } = sequence;

    /// <summary>A commit writes a row once and commits are numbered through, so this never repeats.</summary>
    public string ETag => ETagOf(Sequence);

    /// <summary>About what the row takes in a compact journal.</summary>
    public long Size => Values.Length + Partition.Length + Key.Length + 24;

    public static string ETagOf(long sequence) => string.Create(CultureInfo.InvariantCulture, $"W/\"{sequence}\"");

    /// <summary>A row to compare with, for the search.</summary>
    public static StoredRow At(string partition, string key) => new(partition, key, [], 0);

    public Row ToRow() => new(Partition, Key, RowCodec.Decode(Values), ETag);
}
