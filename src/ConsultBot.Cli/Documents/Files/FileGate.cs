namespace ConsultBot.Cli.Documents.Files;

/// <summary>Refuses files that cannot be documents before they are opened as such.</summary>
internal static class FileGate
{
    private static readonly string[] Known = [".docx", ".html", ".htm", ".md", ".txt"];

    /// <summary>In small letters, with its full stop.</summary>
    public static string Extension(string path) => Path.GetExtension(path).ToLowerInvariant();

    /// <summary>By name and size.</summary>
    public static DocumentProblem? FindProblem(string path, DocumentLimits limits)
    {
        if (Directory.Exists(path))
        {
            return new DocumentProblem(DocumentProblemKind.Missing, "It is a folder; name one file.");
        }

        if (!File.Exists(path))
        {
            return new DocumentProblem(DocumentProblemKind.Missing, "There is no such file.");
        }

        if (!Known.Contains(Extension(path)))
        {
            return new DocumentProblem(DocumentProblemKind.UnknownFormat, $"{Unknown(Extension(path))} Documents are read from {string.Join(", ", Known[..^1])} and {Known[^1]}; save it as one of these.");
        }

        var length = new FileInfo(path).Length;
        return length == 0 ? new DocumentProblem(DocumentProblemKind.Empty, "The file is empty (0 bytes).")
            : length > limits.FileBytes ? new DocumentProblem(
                DocumentProblemKind.TooLarge, $"It has {DocumentLimits.Mebibytes(length)}; at most {DocumentLimits.Mebibytes(limits.FileBytes)} are read. Take out images or split it.")
            : null;
    }

    /// <summary>By its first bytes.</summary>
    /// <param name="file">At its beginning, where it is left.</param>
    public static async Task<DocumentProblem?> FindContentProblemAsync(string path, Stream file, CancellationToken cancellationToken)
    {
        var head = new byte[ContentSigns.Length];
        var length = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        var content = ContentSigns.Recognise(head.AsSpan(0, length));
        file.Position = 0;
        var extension = Extension(path);
        if (extension == ".docx" && content is ContentKind.Ole)
        {
            var isEncrypted = await OleFile.IsEncryptedAsync(file, cancellationToken);
            return isEncrypted
                ? new DocumentProblem(DocumentProblemKind.Encrypted, "It is encrypted. Open it in Word with its password, remove the password, save it and add it again.")
                : new DocumentProblem(DocumentProblemKind.OldWord, "It is a Word document of the format before 2007. Open it in Word and save it as .docx.");
        }

        return Fits(extension, content) ? null
            : new DocumentProblem(DocumentProblemKind.WrongName, $"Its name ends in {extension}, but it is {ContentSigns.Describe(content)}. {Advice(content)}");
    }

    private static bool Fits(string extension, ContentKind content) => extension switch
    {
        ".docx" => content is ContentKind.Zip,
        // Text without a mark of its encoding may hold bytes of no text: its reader says so.
        ".html" or ".htm" => content is ContentKind.Html or ContentKind.Text or ContentKind.Binary,
        _ => content is ContentKind.Text or ContentKind.Binary,
    };

    private static string Advice(ContentKind content) => content switch
    {
        ContentKind.Html => "Rename it to .html.",
        ContentKind.Text => "Rename it to .txt, .md or .html.",
        ContentKind.Zip => "Rename it to .docx if it is a Word document.",
        _ => "Save the document as .docx, .html, .md or .txt.",
    };

    private static string Unknown(string extension) => extension.Length > 0 ? $"{extension} files are not read." : "Its name has no ending.";
}
