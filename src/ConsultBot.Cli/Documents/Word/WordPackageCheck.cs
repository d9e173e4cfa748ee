using System.IO.Compression;
using System.Xml;

namespace ConsultBot.Cli.Documents.Word;

/// <summary>
/// Looks through a Word file before the Open XML library opens it: every XML part is inflated once and counted while it is, so that neither a false size in the
/// directory nor a later part can exhaust the machine; document type definitions, through which XML reaches outside, are refused.
/// </summary>
internal sealed class WordPackageCheck(DocumentLimits limits)
{
    private const string Rescue = "Open it in Word and save it again; if Word cannot open it either, ask for the file anew.";

    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private long _inflated;

    /// <param name="file">At its beginning; left anywhere.</param>
    public DocumentProblem? FindProblem(Stream file, IProgress<DocumentProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > limits.Parts)
            {
                return new DocumentProblem(DocumentProblemKind.TooManyParts, FormattableString.Invariant($"It consists of {archive.Entries.Count:N0} parts; at most {limits.Parts:N0} are read."));
            }

            if (archive.Entries.Any(entry => entry.IsEncrypted))
            {
                return new DocumentProblem(DocumentProblemKind.Encrypted, "Its container (ZIP) is encrypted. Unpack it with its password, or have the document without one, and add that.");
            }

            if (FindOtherKind(archive) is { } other)
            {
                return other;
            }

            for (var at = 0; at < archive.Entries.Count; at++)
            {
                progress?.Report(new DocumentProgress(DocumentStage.Checking, (double)at / archive.Entries.Count));
                if (IsXml(archive.Entries[at]) && FindProblem(archive.Entries[at], cancellationToken) is { } problem)
                {
                    return problem;
                }
            }

            return null;
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException or ArgumentException or OverflowException or EndOfStreamException)
        {
            return Broken("its container (ZIP) is damaged or cut off");
        }
    }

    public static DocumentProblem Broken(string reason) => new(DocumentProblemKind.Broken, $"The Word file is broken: {reason}. {Rescue}");

    private DocumentProblem? FindProblem(ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            using var part = new CountedStream(entry.Open(), limits.InflatedBytes - _inflated);
            using var reader = XmlReader.Create(part, Strict);
            while (reader.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (reader.Depth > limits.Nesting)
                {
                    return new DocumentProblem(DocumentProblemKind.TooDeep, $"In {entry.FullName} more than {limits.Nesting} elements stand inside each other. {Rescue}");
                }
            }

            _inflated += part.Count;
            return null;
        }
        catch (InflatedTooMuchException)
        {
            return new DocumentProblem(DocumentProblemKind.TooMuchInflated, $"Inflated, its text would have more than {DocumentLimits.Mebibytes(limits.InflatedBytes)}: it is no honest document, or it must be split.");
        }
        catch (XmlException)
        {
            return HasDocumentType(entry)
                ? new DocumentProblem(DocumentProblemKind.ForbiddenXml, $"{entry.FullName} holds a document type definition (DTD), through which a file can reach outside; Word writes none. {Rescue}")
                : Broken($"{entry.FullName} is no well-formed XML");
        }
    }

    private static bool HasDocumentType(ZipArchiveEntry entry)
    {
        try
        {
            var start = new byte[4096];
            using var bytes = entry.Open();
            var length = bytes.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            return TextOf(start.AsSpan(0, length)).Contains("<!DOCTYPE", StringComparison.Ordinal);
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            return false;
        }
    }

    private static string TextOf(ReadOnlySpan<byte> bytes) =>
        Files.TextEncoding.FindMark(bytes) is { } mark ? mark.Encoding.GetString(bytes[mark.Length..]) : System.Text.Encoding.Latin1.GetString(bytes).Replace("\0", string.Empty, StringComparison.Ordinal);


    private static bool IsXml(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static DocumentProblem? FindOtherKind(ZipArchive archive)
    {
        var names = archive.Entries.Select(entry => entry.FullName).ToList();
        if (names.Any(name => name.EndsWith(".piece", StringComparison.OrdinalIgnoreCase)))
        {
            return Broken("its parts are cut in pieces");
        }

        if (names.Any(name => name.StartsWith("word/", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var kind = names.Any(name => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)) ? "an Excel workbook"
            : names.Any(name => name.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)) ? "a PowerPoint presentation"
            : names.Contains("mimetype") ? "an OpenDocument or e-book file"
            : "a ZIP archive that holds no Word document";
        return names.Contains("[Content_Types].xml") && kind.StartsWith("a ZIP", StringComparison.Ordinal) ? null
            : new DocumentProblem(DocumentProblemKind.WrongName, $"Its name ends in .docx, but it is {kind}. Save the document as .docx in Word.");
    }
}
