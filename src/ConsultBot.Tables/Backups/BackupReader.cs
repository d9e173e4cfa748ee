using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using ConsultBot.Tables.Local;

namespace ConsultBot.Tables.Backups;

/// <summary>Reads a backup, row by row.</summary>
internal static class BackupReader
{
    /// <param name="file">From its beginning.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <exception cref="InvalidDataException">The file is no backup, is damaged, or is not whole; the message says which. It may come after rows.</exception>
    public static async IAsyncEnumerable<BackupRow> ReadAsync(Stream file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
        await CheckHeaderAsync(stream, cancellationToken);
        var (rows, check) = (0L, BackupFormat.Seed);
        while (await FindRecordAsync(stream, cancellationToken) is { } record)
        {
            check = Checksum.Add(check, record);
            rows++;
            yield return BackupFormat.Read(record);
        }

        var end = await ReadAsync(stream, BackupFormat.EndBytes, cancellationToken);
        if (BinaryPrimitives.ReadInt64LittleEndian(end) != rows || BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(8)) != check)
        {
            throw new InvalidDataException("its rows do not match its checksum");
        }
    }

    private static async Task CheckHeaderAsync(GZipStream stream, CancellationToken cancellationToken)
    {
        var header = await ReadAsync(stream, BackupFormat.Header.Length, cancellationToken);
        if (!header.AsSpan(..^1).SequenceEqual(BackupFormat.Header[..^1]))
        {
            throw new InvalidDataException("it is no backup of ConsultBot");
        }

        if (header[^1] != BackupFormat.Header[^1])
        {
            throw new InvalidDataException($"its format has version {header[^1]}, this program reads version {BackupFormat.Header[^1]}");
        }
    }

    /// <returns>Null at the end of the rows.</returns>
    private static async Task<byte[]?> FindRecordAsync(GZipStream stream, CancellationToken cancellationToken) =>
        BinaryPrimitives.ReadInt32LittleEndian(await ReadAsync(stream, sizeof(int), cancellationToken)) switch
        {
            0 => null,
            < 0 or > BackupFormat.MostRecordBytes => throw new InvalidDataException("a row has an impossible length"),
            var length => await ReadAsync(stream, length, cancellationToken),
        };

    private static async Task<byte[]> ReadAsync(GZipStream stream, int length, CancellationToken cancellationToken)
    {
        var bytes = new byte[length];
        try
        {
            await stream.ReadExactlyAsync(bytes, cancellationToken);
            return bytes;
        }
        catch (EndOfStreamException error)
        {
            throw new InvalidDataException("it ends too early", error);
        }
        catch (InvalidDataException error)
        {
            throw new InvalidDataException("it is no backup, or its compressed bytes are damaged", error);
        }
    }
}
