namespace ConsultBot.Tables.Knowledge;

/// <summary>Rows that a new version brings along.</summary>
/// <param name="Name">Id of the document, or <see cref="Curated"/>.</param>
/// <param name="Rows">What is written; evaluated once an attempt.</param>
/// <param name="Bytes">Size of the files, for the progress.</param>
internal sealed record VersionPart(string Name, IEnumerable<Change> Rows, long Bytes)
{
    /// <summary>The name of the part with the curated files; no id is empty.</summary>
    public const string Curated = "";
}
