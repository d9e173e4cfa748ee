using NodaTime;

namespace ConsultBot.Tables.Knowledge;

/// <summary>A version of the knowledge: the curated base as it was imported whole, and the official documents beside it. What a number stands for never changes.</summary>
/// <param name="Number">From 1, one more than any before.</param>
/// <param name="ImportedAt">When it became the current one first.</param>
/// <param name="ImportedBy">Who made it, as they said.</param>
/// <param name="Hash">SHA-256 of all curated files, in lower-case hexadecimal digits.</param>
/// <param name="Bytes">Size of all curated files.</param>
/// <param name="Entries">How many entries each curated file has, by the file's name.</param>
public sealed record KnowledgeVersion(
    int Number,
    Instant ImportedAt,
    string ImportedBy,
    string Hash,
    long Bytes,
    IReadOnlyDictionary<string, int> Entries)
{
    /// <summary>Who chose its curated base: the importer of it, or whoever went back to it.</summary>
    public string CuratedBy { get; init; } = ImportedBy;

    /// <summary>By id.</summary>
    public IReadOnlyList<KeptDocument> Documents { get; init; } = [];

    /// <summary>Not null when this is the current version because somebody went back to it.</summary>
    public Reinstatement? Reinstated { get; init; }

    /// <returns>The document, or null when the version has none of that id.</returns>
    public KeptDocument? FindDocument(string id) => Documents.FirstOrDefault(document => document.Id == id);
}
