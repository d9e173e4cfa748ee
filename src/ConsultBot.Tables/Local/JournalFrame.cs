using System.Buffers.Binary;

namespace ConsultBot.Tables.Local;

/// <summary>What stands before the payload of a record.</summary>
/// <param name="Length">Bytes of the payload.</param>
/// <param name="Sequence">Number of the commit; for rows taken over, that of the last commit before.</param>
/// <param name="DurableBefore">Bytes of the file that were known to be on disk when the record was written. Records of one flush share it: damage
/// before it lost something acknowledged, damage after it may be the trace of a power failure.</param>
/// <param name="Check">CRC-32C of the place in the file, of the fields above and of the payload.</param>
internal readonly record struct JournalFrame(int Length, long Sequence, long DurableBefore, uint Check)
{
    public const int Size = 28;

    /// <summary>Longest payload; a commit is under 4 MiB and rows taken over are grouped below that.</summary>
    public const int MaximumPayload = 16 * 1024 * 1024;

    public static ReadOnlySpan<byte> Magic => [0xC5, 0x7A, 0x0B, 0x91];

    /// <returns>The frame; null where none begins, or one of an impossible length.</returns>
    public static JournalFrame? Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Size || !bytes.StartsWith(Magic))
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        return length is < 0 or > MaximumPayload
            ? null
            : new JournalFrame(
                length,
                BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]),
                BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]),
                BinaryPrimitives.ReadUInt32LittleEndian(bytes[24..]));
    }

    public static void Write(ByteWriter writer, JournalHeader header, long offset, long sequence, long durableBefore, ReadOnlySpan<byte> payload)
    {
        var frame = new JournalFrame(payload.Length, sequence, durableBefore, 0);
        Span<byte> bytes = stackalloc byte[Size];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[4..], payload.Length);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[8..], sequence);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[16..], durableBefore);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[24..], frame.Checksum(header, offset, payload));
        writer.Raw(bytes);
        writer.Raw(payload);
    }

    public bool Fits(JournalHeader header, long offset, ReadOnlySpan<byte> payload) => Check == Checksum(header, offset, payload);

    private uint Checksum(JournalHeader header, long offset, ReadOnlySpan<byte> payload)
    {
        var checksum = Local.Checksum.Add(header.Seed, offset);
        checksum = Local.Checksum.Add(checksum, Length);
        checksum = Local.Checksum.Add(checksum, Sequence);
        checksum = Local.Checksum.Add(checksum, DurableBefore);
        return Local.Checksum.Add(checksum, payload);
    }
}
