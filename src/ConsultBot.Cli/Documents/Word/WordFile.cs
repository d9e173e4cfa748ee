using System.Xml;
using ConsultBot.Core.Knowledge.Documents.Blocks;
using DocumentFormat.OpenXml.Packaging;

namespace ConsultBot.Cli.Documents.Word;

/// <summary>Opens a Word document (Office Open XML, ISO/IEC 29500) to read its text.</summary>
internal static class WordFile
{
    public static async Task<BlockReading> ReadAsync(FileStream file, DocumentLimits limits, IProgress<DocumentProgress>? progress, CancellationToken cancellationToken)
    {
        // The library reads at random places and synchronously; a file within the limit is held whole.
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        bytes.Position = 0;
        if (new WordPackageCheck(limits).FindProblem(bytes, progress, cancellationToken) is { } problem)
        {
            return BlockReading.Refused(problem);
        }

        // Links that are no addresses, which people do type, keep the library from opening a file unless it may mend the copy in memory.
        return Find(bytes, isMended: false, progress, cancellationToken) ?? Find(bytes, isMended: true, progress, cancellationToken)
            ?? BlockReading.Refused(WordPackageCheck.Broken("its parts do not fit together"));
    }

    private static BlockReading? Find(MemoryStream bytes, bool isMended, IProgress<DocumentProgress>? progress, CancellationToken cancellationToken)
    {
        bytes.Position = 0;
        try
        {
            return Read(bytes, isMended, progress, cancellationToken);
        }
        catch (Exception error) when (error is OpenXmlPackageException or FormatException or InvalidDataException or IOException or XmlException
            or InvalidOperationException or ArgumentException or NotSupportedException or OverflowException)
        {
            // The library tells faults of a file apart by the exception it happens to throw; all of them mean the same to the operator.
            return null;
        }
    }

    private static BlockReading Read(MemoryStream bytes, bool isMended, IProgress<DocumentProgress>? progress, CancellationToken cancellationToken)
    {
        var settings = new OpenSettings { AutoSave = false };
        if (isMended)
        {
            settings.RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory((_, _, _) => "about:blank");
        }

        using var document = WordprocessingDocument.Open(bytes, isEditable: isMended, settings);
        if (document.MainDocumentPart is not { } main)
        {
            return BlockReading.Refused(WordPackageCheck.Broken("it has no main part"));
        }

        if (WordParts.Read(main).Any(part => !part.Uri.OriginalString.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            return BlockReading.Refused(WordPackageCheck.Broken("a part with text is not named as XML"));
        }

        var reader = new WordBlocks(main);
        reader.Read(progress, cancellationToken);
        return new BlockReading(string.Empty, TypedNumbers.Read(reader.Blocks), reader.Notes);
    }
}
