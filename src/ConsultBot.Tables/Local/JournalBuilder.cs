using Microsoft.Win32.SafeHandles;

namespace ConsultBot.Tables.Local;

/// <summary>Makes a journal file that begins with rows, under a temporary name until it is complete and on disk.</summary>
/// <param name="before">Where the rows' values are; null where there are no rows.</param>
internal sealed class JournalBuilder(JournalFolder folder, IDisk disk, JournalFile? before)
{
    private const int RecordBytes = 256 * 1024;

    private readonly ByteWriter _payload = new(RecordBytes);
    private readonly ByteWriter _records = new(RecordBytes);

    /// <param name="header">Its base length is found here.</param>
    /// <exception cref="StoreUnavailableException">The values of a row cannot be read.</exception>
    public void Build(JournalHeader header, IEnumerable<(string Table, string Partition, StoredRow Row)> rows)
    {
        var temporary = folder.TemporaryPath(header.Generation);
        try
        {
            using (var file = JournalFolder.Open(temporary, FileMode.Create))
            {
                var length = WriteRows(file, header, rows);
                disk.Write(file, (header with { BaseLength = length }).ToBytes(), 0);
                disk.Flush(file);
            }

            File.Move(temporary, folder.JournalPath(header.Generation));
            disk.FlushNames(folder.FullPath);
        }
        catch (Exception e) when (e is IOException or StoreUnavailableException)
        {
            JournalFolder.TryDelete(temporary);
            throw;
        }
    }

    private long WriteRows(SafeFileHandle file, JournalHeader header, IEnumerable<(string Table, string Partition, StoredRow Row)> rows)
    {
        long length = JournalHeader.Size;
        JournalPayload.BeginRows(_payload);
        foreach (var (table, partition, row) in rows)
        {
            JournalPayload.WriteRow(_payload, table, partition, row, before!.Read(row.Place));
            if (_payload.Length >= RecordBytes)
            {
                length += WriteRecord(file, header, length);
                JournalPayload.BeginRows(_payload);
            }
        }

        return length + WriteRecord(file, header, length);
    }

    private int WriteRecord(SafeFileHandle file, JournalHeader header, long offset)
    {
        _records.Clear();
        JournalFrame.Write(_records, header, offset, header.LastSequence, 0, _payload.Written.Span);
        disk.Write(file, _records.Written.Span, offset);
        _payload.Clear();
        return _records.Length;
    }
}
