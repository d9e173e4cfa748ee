namespace ConsultBot.Tables.Local;

/// <summary>The rows as they stand after a certain part of a journal file, whose values stay in the file. Not safe for use by several threads while one changes it.</summary>
internal sealed class JournalImage : IDisposable
{
    private JournalImage(JournalFile file) => File = file;

    public JournalFile File { get; }

    public RowTables Rows { get; } = new();

    /// <summary>Bytes of the file that the rows show.</summary>
    public long Length { get; private set; } = JournalHeader.Size;

    /// <summary>Number of the last commit that the rows show.</summary>
    public long Sequence { get; private set; }

    public JournalPosition Position => new(File.Header.Generation, Length);

    /// <summary>The rows that the file begins with.</summary>
    /// <exception cref="StoreUnavailableException">They are damaged.</exception>
    public static JournalImage Load(JournalFile file)
    {
        var image = new JournalImage(file);
        var reader = new JournalReader(file, image.Length, file.Header.BaseLength);
        while (reader.Offset < file.Header.BaseLength)
        {
            if (!reader.TryRead(file.Header.LastSequence))
            {
                throw Damage.Rows(file.Path, reader.Offset);
            }

            image.Apply(reader, file.Header.LastSequence);
        }

        image.Sequence = file.Header.LastSequence;
        return image;
    }

    /// <returns>The row with its values, still encoded.</returns>
    /// <exception cref="StoreUnavailableException">The values are not what was written.</exception>
    public (StoredRow Row, byte[] Values)? Find(string table, string partition, string key) =>
        Rows.Find(table, partition, key) is { } row ? (row, File.Read(row.Place)) : null;

    /// <summary>As <see cref="RowTables.Page"/>, with the values.</summary>
    /// <exception cref="StoreUnavailableException">The values are not what was written.</exception>
    public RowPage Page(string table, string partition, string from, string? to, int limit) =>
        RowPage.Of(Rows.Page(table, partition, from, to, limit), limit, File.Read);

    /// <summary>Takes up commits of which it is known that they are whole and durable.</summary>
    /// <param name="to">Where the last of them ends.</param>
    /// <exception cref="StoreUnavailableException">They are not whole after all.</exception>
    public void Replay(long to)
    {
        var reader = new JournalReader(File, Length, to);
        while (Length < to)
        {
            if (!reader.TryRead(Sequence + 1))
            {
                throw File.Length < to
                    ? Damage.TooShort(File.Path, File.Length, to)
                    : Damage.Record(File.Path, Length, "a commit that was acknowledged does not match its checksum");
            }

            Apply(reader, Sequence + 1);
        }
    }

    /// <summary>Takes up commits that this process has just written.</summary>
    /// <param name="edits">What they do, in their order.</param>
    /// <param name="sequence">Number of the last of them.</param>
    /// <param name="length">Where it ends.</param>
    public void Advance(IReadOnlyList<PlacedEdit> edits, long sequence, long length)
    {
        foreach (var edit in edits)
        {
            edit.ApplyTo(Rows);
        }

        (Sequence, Length) = (sequence, length);
    }

    public bool IsContinuedBy(JournalHeader next) => next.PreviousLength == Length && next.LastSequence == Sequence;

    public void Dispose() => File.Dispose();

    private void Apply(JournalReader reader, long sequence)
    {
        try
        {
            JournalPayload.Apply(reader.Payload, reader.PayloadOffset, sequence, Rows);
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException)
        {
            throw Damage.Record(File.Path, Length, "a record has the right checksum and cannot be read: " + e.Message);
        }

        (Length, Sequence) = (reader.Offset, sequence);
    }
}
