namespace ConsultBot.Tables.Local;

/// <summary>What a record says: one commit, or rows taken over from the generation before.</summary>
internal sealed class JournalPayload
{
    private const byte Commit = 1;
    private const byte Rows = 2;
    private const byte Removed = 0;
    private const byte Written = 1;

    // Rows of one partition mostly come together, and share its name in memory.
    private string _table = "";
    private string _partition = "";

    public static void Write(ByteWriter writer, TableEdits edits)
    {
        writer.Byte(Commit);
        writer.Text(edits.Table);
        writer.Text(edits.Partition);
        foreach (var edit in edits.Edits)
        {
            writer.Byte(edit.Row is null ? Removed : Written);
            writer.Text(edit.Key);
            if (edit.Row is { } row)
            {
                writer.Block(row.Values);
            }
        }
    }

    public static void BeginRows(ByteWriter writer) => writer.Byte(Rows);

    public static void WriteRow(ByteWriter writer, string table, StoredRow row)
    {
        writer.Text(table);
        writer.Text(row.Partition);
        writer.Text(row.Key);
        writer.Count(row.Sequence);
        writer.Block(row.Values);
    }

    /// <summary>All or nothing of a record.</summary>
    /// <exception cref="InvalidDataException">The payload is not what this class writes.</exception>
    public void Apply(ReadOnlySpan<byte> payload, long sequence, RowTables rows)
    {
        var reader = new ByteReader(payload);
        var kind = reader.Byte();
        var edits = kind switch
        {
            Commit => ReadCommit(ref reader, sequence),
            Rows => ReadRows(ref reader),
            _ => throw new InvalidDataException($"There is no record of kind {kind}."),
        };
        foreach (var (table, edit) in edits)
        {
            rows.Apply(table, edit);
        }
    }

    private List<(string Table, RowEdit Edit)> ReadCommit(ref ByteReader reader, long sequence)
    {
        var edits = new List<(string, RowEdit)>();
        ReadPlace(ref reader);
        while (!reader.IsAtEnd)
        {
            var written = reader.Byte() == Written;
            var key = reader.Text();
            var row = written ? new StoredRow(_partition, key, reader.Block().ToArray(), sequence) : null;
            edits.Add((_table, new RowEdit(_partition, key, row)));
        }

        return edits;
    }

    private List<(string Table, RowEdit Edit)> ReadRows(ref ByteReader reader)
    {
        var edits = new List<(string, RowEdit)>();
        while (!reader.IsAtEnd)
        {
            ReadPlace(ref reader);
            var key = reader.Text();
            var sequence = reader.Count();
            edits.Add((_table, new RowEdit(_partition, key, new StoredRow(_partition, key, reader.Block().ToArray(), sequence))));
        }

        return edits;
    }

    private void ReadPlace(ref ByteReader reader)
    {
        _table = Same(_table, reader.Text());
        _partition = Same(_partition, reader.Text());
    }

    private static string Same(string last, string read) => last == read ? last : read;
}
