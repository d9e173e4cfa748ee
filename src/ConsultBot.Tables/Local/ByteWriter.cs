using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace ConsultBot.Tables.Local;

/// <summary>Bytes under construction: little-endian numbers, lengths of seven bits a byte, texts in UTF-8 after their length.</summary>
internal sealed class ByteWriter(int capacity = 256)
{
    /// <summary>A writer that is used again keeps no more room than this.</summary>
    private const int MostKept = 512 * 1024;

    private ArrayBufferWriter<byte> _bytes = new(capacity);

    public int Length => _bytes.WrittenCount;

    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    public void Raw(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    public void Byte(byte value) => Raw([value]);

    public void Number(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(8), value);
        _bytes.Advance(8);
    }

    /// <param name="value">Not negative.</param>
    public void Count(long value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            Byte((byte)(value | 0x80));
        }

        Byte((byte)value);
    }

    public void Block(ReadOnlySpan<byte> bytes)
    {
        Count(bytes.Length);
        Raw(bytes);
    }

    public void Text(ReadOnlySpan<char> text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Count(length);
        Encoding.UTF8.GetBytes(text, _bytes.GetSpan(length));
        _bytes.Advance(length);
    }

    public void Clear()
    {
        if (_bytes.Capacity > MostKept)
        {
            _bytes = new ArrayBufferWriter<byte>(capacity);
        }

        _bytes.ResetWrittenCount();
    }
}
