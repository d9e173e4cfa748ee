using System.Buffers.Binary;

namespace ConsultBot.Tables.Local;

/// <summary>The first bytes of a journal file. It is complete before the file gets its name and never changes afterwards.</summary>
/// <param name="Store">Identity of the store: a file of another store is never taken for one of this.</param>
/// <param name="Generation">As in the file's name.</param>
/// <param name="PreviousLength">Where the generation before ended when this one was made from it; 0 for the first.</param>
/// <param name="BaseLength">Where the rows taken over end and commits begin.</param>
/// <param name="LastSequence">Number of the last commit whose effect is in the rows taken over.</param>
internal sealed record JournalHeader(Guid Store, long Generation, long PreviousLength, long BaseLength, long LastSequence)
{
    public const int Size = 64;

    /// <summary>"CBTABLE" and the version of the format.</summary>
    private const long Magic = 0x01_45_4C_42_41_54_42_43;
    private const long MagicWithoutVersion = Magic & 0x00FF_FFFF_FFFF_FFFF;

    /// <summary>Where the checksums of this file's records begin, so that a record of another file fits nowhere here.</summary>
    public uint Seed { get; } = Checksum.Add(Checksum.Add(0, Store.ToByteArray()), Generation);

    public byte[] ToBytes()
    {
        var writer = new ByteWriter(Size);
        writer.Number(Magic);
        writer.Raw(Store.ToByteArray());
        writer.Number(Generation);
        writer.Number(PreviousLength);
        writer.Number(BaseLength);
        writer.Number(LastSequence);
        writer.Number(Checksum.Add(0, writer.Written.Span));
        return writer.Written.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are no header that this version reads; the message says why.</exception>
    public static JournalHeader Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Size)
        {
            throw new InvalidDataException("the file is shorter than its header");
        }

        var magic = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        if (magic != Magic && (magic & 0x00FF_FFFF_FFFF_FFFF) == MagicWithoutVersion)
        {
            throw new InvalidDataException($"its format has version {magic >> 56}, this program reads version {Magic >> 56}");
        }

        if (magic != Magic || BinaryPrimitives.ReadInt64LittleEndian(bytes[(Size - 8)..Size]) != Checksum.Add(0, bytes[..(Size - 8)]))
        {
            throw new InvalidDataException("its header does not match its checksum");
        }

        var reader = new ByteReader(bytes[8..]);
        return new JournalHeader(new Guid(reader.Raw(16)), reader.Number(), reader.Number(), reader.Number(), reader.Number());
    }
}
