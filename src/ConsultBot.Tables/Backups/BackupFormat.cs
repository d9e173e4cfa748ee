using ConsultBot.Tables.Local;

namespace ConsultBot.Tables.Backups;

/// <summary>The bytes of a backup, before their compression (gzip, RFC 1952): a header, a record a row, and an end without which the file is not whole.</summary>
/// <remarks>A record is its length (four bytes, little-endian) and that many bytes: table, partition, key, values as in the local store's journal. The end is a length of 0, the number
/// of rows (eight bytes), and the CRC-32C of all records (four bytes).</remarks>
internal static class BackupFormat
{
    /// <summary>More than any row takes: <see cref="TableLimits.RowBytes"/> are counted generously.</summary>
    public const int MostRecordBytes = 4 * 1024 * 1024;

    public const int EndBytes = 12;

    /// <summary>Where the checksum begins.</summary>
    public const uint Seed = 0xC0B5_0001;

    /// <summary>"CBBACKUP" and the version of the format.</summary>
    public static ReadOnlySpan<byte> Header => "CBBACKUP\u0001"u8;

    public static void Write(ByteWriter writer, BackupRow row)
    {
        writer.Text(row.Table);
        writer.Text(row.Partition);
        writer.Text(row.Key);
        writer.Block(RowCodec.Encode(row.Properties));
    }

    /// <exception cref="InvalidDataException">The bytes are not what <see cref="Write"/> makes.</exception>
    public static BackupRow Read(ReadOnlySpan<byte> record)
    {
        try
        {
            var reader = new ByteReader(record);
            return new BackupRow(reader.Text(), reader.Text(), reader.Text(), RowCodec.Decode(reader.Block()));
        }
        catch (Exception error) when (error is InvalidDataException or ArgumentException)
        {
            throw new InvalidDataException("a row cannot be read", error);
        }
    }
}
