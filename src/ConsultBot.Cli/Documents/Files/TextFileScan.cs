namespace ConsultBot.Cli.Documents.Files;

/// <summary>Looks through a file that should be text, a buffer at a time, before any of it is loaded.</summary>
internal static class TextFileScan
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>Of a hundred bytes of text fewer than this many are control characters.</summary>
    private const int ControlPercent = 2;

    /// <param name="file">At its beginning; it is left at its end.</param>
    /// <returns>Null when it may be loaded as text.</returns>
    public static async Task<DocumentProblem?> FindProblemAsync(Stream file, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferBytes];
        var count = new Counts();
        for (int read; (read = await file.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (count.Bytes == 0)
            {
                count.IsWide = TextEncoding.FindMark(buffer.AsSpan(0, read)) is { Length: 2 or 4 };
            }

            count.Add(buffer.AsSpan(0, read));
            if (count.LongestLine > limits.LineBytes)
            {
                return new DocumentProblem(DocumentProblemKind.LineTooLong, $"A line is longer than {DocumentLimits.Mebibytes(limits.LineBytes)}: that is no document. Save it with line ends, or add the original document.");
            }
        }

        return Judge(count);
    }

    private static DocumentProblem? Judge(Counts count)
    {
        if (count.IsWide || count.Nuls + count.Controls == 0)
        {
            return null;
        }

        if (count.Controls * 100 > count.Bytes * ControlPercent)
        {
            return new DocumentProblem(DocumentProblemKind.Binary, "It is no text but binary data, whatever its name says. Add the document as .docx, .html, .md or .txt.");
        }

        return count.Nuls * 3 > count.Bytes
            ? new DocumentProblem(DocumentProblemKind.NulCharacters, "It seems to be UTF-16 without a byte order mark. Save it as UTF-8 and add it again.")
            : count.Nuls > 0 ? new DocumentProblem(DocumentProblemKind.NulCharacters, "It holds NUL characters, which no text does: it is damaged or no text. Save it again as UTF-8.")
            : null;
    }

    private sealed class Counts
    {
        private long _line;

        public long Bytes { get; private set; }

        public long Nuls { get; private set; }

        public long Controls { get; private set; }

        public long LongestLine { get; private set; }

        /// <summary>In UTF-16 and UTF-32 a NUL byte is half a letter.</summary>
        public bool IsWide { get; set; }

        public void Add(ReadOnlySpan<byte> bytes)
        {
            Bytes += bytes.Length;
            foreach (var letter in bytes)
            {
                _line = letter is (byte)'\n' or (byte)'\r' ? 0 : _line + 1;
                LongestLine = Math.Max(LongestLine, _line);
                Nuls += letter == 0 ? 1 : 0;
                Controls += letter is > 0 and < 0x20 and not (0x09 or 0x0A or 0x0B or 0x0C or 0x0D or 0x1A or 0x1B) or 0x7F ? 1 : 0;
            }
        }
    }
}
