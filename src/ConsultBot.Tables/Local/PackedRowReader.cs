using System.Buffers.Binary;
using System.Text;

namespace ConsultBot.Tables.Local;

/// <summary>Goes through packed rows in the order of their keys.</summary>
/// <param name="rows">As <see cref="PackedRows"/> writes them.</param>
/// <param name="buffer">Takes the key; <see cref="TableLimits.KeyCharacters"/> long.</param>
internal ref struct PackedRowReader(ReadOnlySpan<byte> rows, Span<char> buffer)
{
    private readonly ReadOnlySpan<byte> _rows = rows;
    private readonly Span<char> _buffer = buffer;
    private int _length;

    /// <summary>Characters that the key has in common with the one before it, as far as they are not written again.</summary>
    public int Shared { get; private set; }

    /// <summary>Where the row begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where the row's key ends.</summary>
    public int BodyStart { get; private set; }

    /// <summary>Where the row ends.</summary>
    public int End { get; private set; }

    public readonly ReadOnlySpan<char> Key => _buffer[.._length];

    /// <summary>All but the key.</summary>
    public readonly ReadOnlySpan<byte> Body => _rows[BodyStart..End];

    /// <summary>Bytes before and after the row that is read.</summary>
    public readonly ReadOnlySpan<byte> Before => _rows[..Start];

    public readonly ReadOnlySpan<byte> After => _rows[End..];

    /// <returns>False at the end.</returns>
    public bool TryRead()
    {
        Start = End;
        var reader = new ByteReader(_rows[Start..]);
        if (reader.IsAtEnd)
        {
            return false;
        }

        Shared = (int)reader.Count();
        _length = Shared + Encoding.UTF8.GetChars(reader.Block(), _buffer[Shared..]);
        BodyStart = _rows.Length - reader.Left;
        reader.Raw(sizeof(uint));
        reader.Count();
        reader.Count();
        reader.Count();
        End = _rows.Length - reader.Left;
        return true;
    }

    /// <summary>Reads up to a key.</summary>
    /// <param name="common">Characters that the key has in common with the row before the place that it belongs to.</param>
    /// <returns>Less than zero: all keys are less; zero: the row that is read has the key; more: it has the next one.</returns>
    public int Seek(ReadOnlySpan<char> key, out int common)
    {
        common = 0;
        while (TryRead())
        {
            var same = key.CommonPrefixLength(Key);
            var order = Key[same..].SequenceCompareTo(key[same..]);
            if (order >= 0)
            {
                return order;
            }

            common = same;
        }

        return -1;
    }

    public readonly StoredRow Row()
    {
        var reader = new ByteReader(Body);
        var check = BinaryPrimitives.ReadUInt32LittleEndian(reader.Raw(sizeof(uint)));
        var (sequence, offset) = (reader.Count(), reader.Count());
        return new StoredRow(Key.ToString(), sequence, new ValuePlace(offset, (int)reader.Count(), check));
    }
}
