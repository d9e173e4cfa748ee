namespace ConsultBot.Core.Knowledge;

/// <summary>Which files make up a knowledge base, and how large they may be.</summary>
public static class KnowledgeFiles
{
    public const string Sources = "sources.json";
    public const string States = "states.json";
    public const string Organisations = "organisations.json";
    public const string Topics = "topics.json";
    public const string Regions = "regions.json";
    public const string Processes = "processes.json";
    public const string Understandings = "understandings.json";
    public const string Headings = "headings.json";
    public const string Passages = "passages.json";
    public const string Terms = "terms.json";
    public const string Events = "events.json";
    public const string Disagreements = "disagreements.json";

    /// <summary>Bytes in a file, at most.</summary>
    public const int MaximumBytes = 8 * 1024 * 1024;

    /// <summary>Bytes in a document's file, at most: some 8,000 pages.</summary>
    public const int MaximumDocumentBytes = 32 * 1024 * 1024;

    /// <summary>Documents beside the twelve files, at most.</summary>
    public const int MaximumDocuments = 200;

    /// <summary>Characters in a text, at most.</summary>
    public const int MaximumTextCharacters = 20_000;

    /// <summary>Characters in an id, at most.</summary>
    public const int MaximumIdCharacters = 80;

    private const string DocumentFolder = "documents/";

    private const string DocumentExtension = ".json";

    /// <summary>All twelve, each of them required; in the order in which they are read and reported.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [Sources, States, Organisations, Topics, Regions, Processes, Understandings, Headings, Passages, Terms, Events, Disagreements];

    /// <summary>A file's position among <see cref="Names"/>; files that do not belong come last.</summary>
    internal static int Rank(string file)
    {
        for (var rank = 0; rank < Names.Count; rank++)
        {
            if (Names[rank] == file)
            {
                return rank;
            }
        }

        return Names.Count;
    }

    /// <summary>The file of an official document, beside the twelve: "documents/ID.json".</summary>
    public static string DocumentName(string id) => $"{DocumentFolder}{id}{DocumentExtension}";

    /// <returns>The id of the document whose file has that name, or null for any other name.</returns>
    public static string? FindDocumentId(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.StartsWith(DocumentFolder, StringComparison.Ordinal) && name.EndsWith(DocumentExtension, StringComparison.Ordinal)
            && name[DocumentFolder.Length..^DocumentExtension.Length] is var id && EntryId.IsWellFormed(id)
            ? id
            : null;
    }
}
