namespace ConsultBot.Tables.Local;

/// <summary>Where the values of a row are: rows themselves are an index, and say this of them.</summary>
/// <param name="Offset">Of their first byte in the journal file.</param>
/// <param name="Length">How many bytes, as <see cref="RowCodec"/> writes them.</param>
/// <param name="Check">CRC-32C of those bytes: what comes back from a disk much later is compared with it.</param>
internal readonly record struct ValuePlace(long Offset, int Length, uint Check)
{
    public static ValuePlace Of(long offset, ReadOnlySpan<byte> values) => new(offset, values.Length, CheckOf(values));

    public bool Fits(ReadOnlySpan<byte> values) => values.Length == Length && CheckOf(values) == Check;

    private static uint CheckOf(ReadOnlySpan<byte> values) => Checksum.Add(uint.MaxValue, values);
}
