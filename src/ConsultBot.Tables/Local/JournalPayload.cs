namespace ConsultBot.Tables.Local;

/// <summary>What a record says: one commit, or rows taken over from the generation before.</summary>
internal static class JournalPayload
{
    private const byte Commit = 1;
    private const byte Rows = 2;
    private const byte Removed = 0;
    private const byte Written = 1;

    /// <param name="payloadOffset">Where the payload will begin in the file.</param>
    /// <returns>What the record does, with the places of its values.</returns>
    public static IReadOnlyList<PlacedEdit> Write(ByteWriter writer, TableEdits edits, long payloadOffset)
    {
        writer.Byte(Commit);
        writer.Text(edits.Table);
        writer.Text(edits.Partition);
        var placed = new List<PlacedEdit>(edits.Edits.Count);
        foreach (var edit in edits.Edits)
        {
            writer.Byte(edit.Values is null ? Removed : Written);
            writer.Text(edit.Key);
            StoredRow? row = null;
            if (edit.Values is { } values)
            {
                writer.Block(values);
                row = new StoredRow(edit.Key, edits.Sequence, ValuePlace.Of(payloadOffset + writer.Length - values.Length, values));
            }

            placed.Add(new PlacedEdit(edits.Table, edits.Partition, edit.Key, row));
        }

        return placed;
    }

    public static void BeginRows(ByteWriter writer) => writer.Byte(Rows);

    public static void WriteRow(ByteWriter writer, string table, string partition, StoredRow row, ReadOnlySpan<byte> values)
    {
        writer.Text(table);
        writer.Text(partition);
        writer.Text(row.Key);
        writer.Count(row.Sequence);
        writer.Block(values);
    }

    /// <summary>All or nothing of a record.</summary>
    /// <param name="payloadOffset">Where the payload begins in the file.</param>
    /// <exception cref="InvalidDataException">The payload is not what this class writes.</exception>
    public static void Apply(ReadOnlySpan<byte> payload, long payloadOffset, long sequence, RowTables rows)
    {
        var reader = new ByteReader(payload);
        var kind = reader.Byte();
        var end = payloadOffset + payload.Length;
        var edits = kind switch
        {
            Commit => ReadCommit(ref reader, end, sequence),
            Rows => ReadRows(ref reader, end),
            _ => throw new InvalidDataException($"There is no record of kind {kind}."),
        };
        edits.ForEach(edit => edit.ApplyTo(rows));
    }

    private static List<PlacedEdit> ReadCommit(ref ByteReader reader, long end, long sequence)
    {
        var edits = new List<PlacedEdit>();
        var (table, partition) = (reader.Text(), reader.Text());
        while (!reader.IsAtEnd)
        {
            var written = reader.Byte() == Written;
            var key = reader.Text();
            edits.Add(new PlacedEdit(table, partition, key, written ? ReadRow(ref reader, end, key, sequence) : null));
        }

        return edits;
    }

    private static List<PlacedEdit> ReadRows(ref ByteReader reader, long end)
    {
        var edits = new List<PlacedEdit>();
        while (!reader.IsAtEnd)
        {
            var (table, partition, key, sequence) = (reader.Text(), reader.Text(), reader.Text(), reader.Count());
            edits.Add(new PlacedEdit(table, partition, key, ReadRow(ref reader, end, key, sequence)));
        }

        return edits;
    }

    private static StoredRow ReadRow(ref ByteReader reader, long end, string key, long sequence)
    {
        var values = reader.Block();
        return new StoredRow(key, sequence, ValuePlace.Of(end - reader.Left - values.Length, values));
    }
}
