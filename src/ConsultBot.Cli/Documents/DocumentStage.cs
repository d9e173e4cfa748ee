namespace ConsultBot.Cli.Documents;

/// <summary>What is being done with a file.</summary>
internal enum DocumentStage
{
    /// <summary>Whether the file is safe to open.</summary>
    Checking,

    /// <summary>Its text and structure are read.</summary>
    Reading,

    /// <summary>It is cut into passages.</summary>
    Cutting,
}
