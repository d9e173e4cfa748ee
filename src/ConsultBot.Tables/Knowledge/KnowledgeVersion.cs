using NodaTime;

namespace ConsultBot.Tables.Knowledge;

/// <summary>A version of the knowledge base that was imported whole.</summary>
/// <param name="Number">From 1, one more with every import.</param>
/// <param name="ImportedAt">When it became the current one.</param>
/// <param name="ImportedBy">Who imported it, as the importer said.</param>
/// <param name="Hash">SHA-256 of all files, in lower-case hexadecimal digits.</param>
/// <param name="Bytes">Size of all files.</param>
/// <param name="Entries">How many entries each file has, by the file's name.</param>
public sealed record KnowledgeVersion(
    int Number,
    Instant ImportedAt,
    string ImportedBy,
    string Hash,
    long Bytes,
    IReadOnlyDictionary<string, int> Entries);
