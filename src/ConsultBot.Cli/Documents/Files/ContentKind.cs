namespace ConsultBot.Cli.Documents.Files;

/// <summary>What a file is by its first bytes, whatever it is called.</summary>
internal enum ContentKind
{
    /// <summary>No sign of another kind.</summary>
    Text,
    Html,

    /// <summary>Word, Excel and PowerPoint files since 2007, OpenDocument, and archives.</summary>
    Zip,

    /// <summary>Office files before 2007, and encrypted ones.</summary>
    Ole,
    Pdf,
    RichText,
    Image,
    Archive,
    Program,

    /// <summary>Bytes that no text has, and no sign of a known kind.</summary>
    Binary,
}
