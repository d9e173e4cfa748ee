using ConsultBot.Cli.Documents.Files;
using ConsultBot.Cli.Documents.Html;
using ConsultBot.Cli.Documents.MarkdownText;
using ConsultBot.Cli.Documents.PlainText;
using ConsultBot.Cli.Documents.Word;
using ConsultBot.Core.Knowledge.Documents;

namespace ConsultBot.Cli.Documents;

/// <summary>
/// Reads a file as an official document: .docx, .html, .htm, .md or .txt. Nothing is fetched from a network, and nothing that the file holds is run.
/// <para>
/// The text of the document is, for .txt, the file's own, character for character; for the other formats, what a reader sees: printed numbers of lists and notes included,
/// scripts, hidden and deleted text left out, each block on its own lines.
/// </para>
/// </summary>
internal static class DocumentFile
{
    /// <param name="details">What the operator states; not checked here.</param>
    /// <param name="progress">Called on the reading thread; null to hear nothing.</param>
    /// <returns>The document, or why the file cannot be one: whatever a file holds, no exception comes of it.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<DocumentReading> ReadAsync(string path, DocumentDetails details, IProgress<DocumentProgress>? progress, CancellationToken cancellationToken) =>
        ReadAsync(path, details, new DocumentLimits(), progress, cancellationToken);

    /// <inheritdoc cref="ReadAsync(string, DocumentDetails, IProgress{DocumentProgress}?, CancellationToken)"/>
    public static async Task<DocumentReading> ReadAsync(
        string path, DocumentDetails details, DocumentLimits limits, IProgress<DocumentProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(details);
        progress?.Report(new DocumentProgress(DocumentStage.Checking, 0));
        var reading = await ReadBlocksAsync(path, limits, progress, cancellationToken);
        if (reading.Problem is { } problem)
        {
            return new DocumentReading(problem);
        }

        if (!reading.Blocks.Any(block => block.Text.Any(char.IsLetterOrDigit)))
        {
            return new DocumentReading(new DocumentProblem(DocumentProblemKind.NoText, "It holds no text. A scanned document must be turned into text first."));
        }

        progress?.Report(new DocumentProgress(DocumentStage.Cutting, 0));
        var document = PassageCutter.Cut(details, reading.Opening, reading.Blocks);
        progress?.Report(new DocumentProgress(DocumentStage.Cutting, 1));
        return new DocumentReading(document, reading.Notes);
    }

    private static async Task<BlockReading> ReadBlocksAsync(string path, DocumentLimits limits, IProgress<DocumentProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            if (FileGate.FindProblem(path, limits) is { } problem)
            {
                return BlockReading.Refused(problem);
            }

            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 64 * 1024, useAsync: true);
            if (await FileGate.FindContentProblemAsync(path, file, cancellationToken) is { } content)
            {
                return BlockReading.Refused(content);
            }

            return FileGate.Extension(path) == ".docx"
                ? await WordFile.ReadAsync(file, limits, progress, cancellationToken)
                : await ReadTextAsync(path, file, limits, progress, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return BlockReading.Refused(new DocumentProblem(DocumentProblemKind.Unreadable, $"The file cannot be read: {error.Message}"));
        }
    }

    private static async Task<BlockReading> ReadTextAsync(
        string path, FileStream file, DocumentLimits limits, IProgress<DocumentProgress>? progress, CancellationToken cancellationToken)
    {
        if (await TextFileScan.FindProblemAsync(file, limits, cancellationToken) is { } problem)
        {
            return BlockReading.Refused(problem);
        }

        file.Position = 0;
        var bytes = new byte[Math.Min(file.Length, limits.FileBytes)];
        var length = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        var kind = FileGate.Extension(path);
        var (text, note) = TextEncoding.Decode(bytes.AsSpan(0, length), mayDeclare: kind is ".html" or ".htm");
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return BlockReading.Refused(new DocumentProblem(DocumentProblemKind.NulCharacters, "It holds NUL characters, which no text does: it is damaged or no text. Save it again as UTF-8."));
        }

        progress?.Report(new DocumentProgress(DocumentStage.Reading, 0));
        var reading = kind switch
        {
            ".html" or ".htm" => HtmlBlocks.Read(text, limits, cancellationToken),
            ".md" => MarkdownBlocks.Read(text, limits, cancellationToken),
            _ => PlainTextBlocks.Read(text),
        };
        progress?.Report(new DocumentProgress(DocumentStage.Reading, 1));
        return note is null ? reading : reading with { Notes = [note, .. reading.Notes] };
    }
}
