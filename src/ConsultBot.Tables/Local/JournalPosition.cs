namespace ConsultBot.Tables.Local;

/// <summary>How far the store has got: generations grow with every compaction, the length with every commit.</summary>
/// <param name="Generation">Number of the journal file, from 1.</param>
/// <param name="Length">Bytes of that file that hold durable commits.</param>
internal readonly record struct JournalPosition(long Generation, long Length)
{
    /// <summary>Nothing is known: the mark was never written.</summary>
    public static JournalPosition None { get; }

    public bool IsAhead(JournalPosition other) =>
        Generation > other.Generation || (Generation == other.Generation && Length > other.Length);
}
