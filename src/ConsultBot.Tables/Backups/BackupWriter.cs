using System.Buffers.Binary;
using System.IO.Compression;
using ConsultBot.Tables.Local;

namespace ConsultBot.Tables.Backups;

/// <summary>Writes a backup, row by row.</summary>
internal sealed class BackupWriter(Stream file) : IAsyncDisposable
{
    private readonly GZipStream _stream = new(file, CompressionLevel.Optimal, leaveOpen: true);
    private readonly ByteWriter _record = new();
    private readonly byte[] _number = new byte[BackupFormat.EndBytes];
    private uint _check = BackupFormat.Seed;

    public long Rows { get; private set; }

    public async Task BeginAsync(CancellationToken cancellationToken) => await _stream.WriteAsync(BackupFormat.Header.ToArray(), cancellationToken);

    public async Task AddAsync(BackupRow row, CancellationToken cancellationToken)
    {
        _record.Clear();
        BackupFormat.Write(_record, row);
        await WriteLengthAsync(_record.Length, cancellationToken);
        await _stream.WriteAsync(_record.Written, cancellationToken);
        _check = Checksum.Add(_check, _record.Written.Span);
        Rows++;
    }

    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await WriteLengthAsync(0, cancellationToken);
        BinaryPrimitives.WriteInt64LittleEndian(_number, Rows);
        BinaryPrimitives.WriteUInt32LittleEndian(_number.AsSpan(8), _check);
        await _stream.WriteAsync(_number.AsMemory(0, BackupFormat.EndBytes), cancellationToken);
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private async Task WriteLengthAsync(int length, CancellationToken cancellationToken)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_number, length);
        await _stream.WriteAsync(_number.AsMemory(0, sizeof(int)), cancellationToken);
    }
}
