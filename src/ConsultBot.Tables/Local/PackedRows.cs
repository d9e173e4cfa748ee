using System.Buffers.Binary;

namespace ConsultBot.Tables.Local;

/// <summary>Some rows of a partition, in the order of their keys, as few bytes: of each key only what differs from the one before, then where the values are.
/// A change makes new bytes.</summary>
/// <remarks>A row is about 20 to 40 bytes so; as an object with its key it would be 150 to 250.</remarks>
internal static class PackedRows
{
    /// <summary>Above this the rows are split: a change copies them.</summary>
    public const int MostBytes = 2048;

    public static StoredRow? Find(ReadOnlySpan<byte> rows, string key)
    {
        var reader = new PackedRowReader(rows, stackalloc char[TableLimits.KeyCharacters]);
        return reader.Seek(key, out _) == 0 ? reader.Row() : null;
    }

    /// <returns>How the first key compares with a key.</returns>
    public static int CompareFirst(ReadOnlySpan<byte> rows, string key)
    {
        var reader = new PackedRowReader(rows, stackalloc char[TableLimits.KeyCharacters]);
        reader.TryRead();
        return reader.Key.SequenceCompareTo(key);
    }

    /// <param name="before">The row that stood there.</param>
    public static byte[] Put(ReadOnlySpan<byte> rows, StoredRow row, ByteWriter scratch, out StoredRow? before)
    {
        var reader = new PackedRowReader(rows, stackalloc char[TableLimits.KeyCharacters]);
        var order = reader.Seek(row.Key, out var common);
        before = order == 0 ? reader.Row() : null;
        scratch.Clear();
        scratch.Raw(reader.Before);
        WriteKey(scratch, row.Key, common);
        WriteBody(scratch, row);
        if (order > 0)
        {
            WriteKey(scratch, reader.Key, reader.Key.CommonPrefixLength(row.Key));
            scratch.Raw(reader.Body);
        }

        scratch.Raw(order >= 0 ? reader.After : []);
        return scratch.Written.ToArray();
    }

    /// <param name="before">The row that stood there; null where there was none, and nothing changes.</param>
    public static byte[] Remove(byte[] rows, string key, ByteWriter scratch, out StoredRow? before)
    {
        var reader = new PackedRowReader(rows, stackalloc char[TableLimits.KeyCharacters]);
        if (reader.Seek(key, out var common) != 0)
        {
            before = null;
            return rows;
        }

        before = reader.Row();
        scratch.Clear();
        scratch.Raw(reader.Before);
        if (reader.TryRead())
        {
            // What the next key has in common with the one before the removed one, it has with the removed one too.
            WriteKey(scratch, reader.Key, Math.Min(common, reader.Shared));
            scratch.Raw(reader.Body);
            scratch.Raw(reader.After);
        }

        return scratch.Written.ToArray();
    }

    /// <summary>Two halves of at least two rows.</summary>
    public static (byte[] First, byte[] Second) Split(ReadOnlySpan<byte> rows, ByteWriter scratch)
    {
        var reader = new PackedRowReader(rows, stackalloc char[TableLimits.KeyCharacters]);
        while (reader.TryRead() && (reader.Start < rows.Length / 2) && reader.End < rows.Length)
        {
        }

        scratch.Clear();
        WriteKey(scratch, reader.Key, 0);
        scratch.Raw(reader.Body);
        scratch.Raw(reader.After);
        return (reader.Before.ToArray(), scratch.Written.ToArray());
    }

    /// <param name="common">Characters that the row before has in common with it.</param>
    private static void WriteKey(ByteWriter writer, ReadOnlySpan<char> key, int common)
    {
        // Half a surrogate pair has no UTF-8.
        var shared = common > 0 && char.IsHighSurrogate(key[common - 1]) ? common - 1 : common;
        writer.Count(shared);
        writer.Text(key[shared..]);
    }

    private static void WriteBody(ByteWriter writer, StoredRow row)
    {
        Span<byte> check = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(check, row.Place.Check);
        writer.Raw(check);
        writer.Count(row.Sequence);
        writer.Count(row.Place.Offset);
        writer.Count(row.Place.Length);
    }
}
