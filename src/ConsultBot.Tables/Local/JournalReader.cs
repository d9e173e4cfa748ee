namespace ConsultBot.Tables.Local;

/// <summary>Reads records of a journal file one after the other.</summary>
/// <param name="offset">Where the first one begins.</param>
/// <param name="end">Bytes of the file that count.</param>
internal sealed class JournalReader(JournalFile file, long offset, long end)
{
    private const int WindowBytes = 256 * 1024;

    private byte[] _window = new byte[Math.Min(WindowBytes, Math.Max(0, end - offset))];
    private long _windowStart = offset;
    private int _windowLength;
    private int _payloadLength;

    /// <summary>Where the next record begins.</summary>
    public long Offset { get; private set; } = offset;

    /// <summary>Of the record read last.</summary>
    public ReadOnlySpan<byte> Payload => Bytes(PayloadOffset, _payloadLength);

    public long PayloadOffset => Offset - _payloadLength;

    /// <returns>False at the end, and where no whole record of that number stands.</returns>
    public bool TryRead(long sequence)
    {
        if (FindFrame(Offset) is not { } frame || frame.Sequence != sequence)
        {
            return false;
        }

        _payloadLength = frame.Length;
        Offset += JournalFrame.Size + frame.Length;
        return true;
    }

    /// <summary>Whether something after a broken place was written when the broken place was already on disk.</summary>
    public bool ShowsThatWasDurable(long brokenAt)
    {
        for (var at = brokenAt + 1; at < end - JournalFrame.Size; at++)
        {
            var bytes = Bytes(at, (int)Math.Min(WindowBytes, end - at));
            var found = bytes.IndexOf(JournalFrame.Magic);
            if (found < 0)
            {
                // The magic may begin in the last bytes of this window.
                at += Math.Max(0, bytes.Length - JournalFrame.Magic.Length);
                continue;
            }

            at += found;
            if (FindFrame(at) is { } frame && frame.DurableBefore > brokenAt)
            {
                return true;
            }
        }

        return false;
    }

    private JournalFrame? FindFrame(long at)
    {
        if (JournalFrame.Parse(Bytes(at, JournalFrame.Size)) is not { } frame || frame.Length > end - at - JournalFrame.Size)
        {
            return null;
        }

        var payload = Bytes(at + JournalFrame.Size, frame.Length);
        return payload.Length == frame.Length && frame.Fits(file.Header, at, payload) ? frame : null;
    }

    /// <returns>Fewer bytes than asked only at the end.</returns>
    private ReadOnlySpan<byte> Bytes(long at, int count)
    {
        count = (int)Math.Min(count, end - at);
        if (at < _windowStart || at + count > _windowStart + _windowLength)
        {
            Fill(at, count);
        }

        var start = (int)(at - _windowStart);
        return _window.AsSpan(start, Math.Min(count, _windowLength - start));
    }

    private void Fill(long at, int count)
    {
        if (_window.Length < count)
        {
            _window = new byte[Math.Max(count, (int)Math.Min(WindowBytes, end - at))];
        }

        (_windowStart, _windowLength) = (at, 0);
        var wanted = _window.AsSpan(0, (int)Math.Min(_window.Length, end - at));
        while (_windowLength < wanted.Length)
        {
            var read = RandomAccess.Read(file.Handle, wanted[_windowLength..], at + _windowLength);
            if (read == 0)
            {
                break;
            }

            _windowLength += read;
        }
    }
}
