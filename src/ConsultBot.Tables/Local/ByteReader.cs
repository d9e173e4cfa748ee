using System.Buffers.Binary;
using System.Text;

namespace ConsultBot.Tables.Local;

/// <summary>Reads what <see cref="ByteWriter"/> wrote.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>Bytes that are not read yet.</summary>
    public readonly int Left => _rest.Length;

    public byte Byte() => Raw(1)[0];

    public long Number() => BinaryPrimitives.ReadInt64LittleEndian(Raw(8));

    public long Count()
    {
        long value = 0;
        for (var shift = 0; shift < 63; shift += 7)
        {
            var part = Byte();
            value |= (long)(part & 0x7f) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException("A number does not end.");
    }

    public ReadOnlySpan<byte> Block() => Raw(Count());

    public string Text() => Strict.GetString(Block());

    public ReadOnlySpan<byte> Raw(long length)
    {
        if (length > _rest.Length)
        {
            throw new InvalidDataException("A value goes on past the end of the record.");
        }

        var part = _rest[..(int)length];
        _rest = _rest[(int)length..];
        return part;
    }
}
