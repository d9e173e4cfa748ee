using System.Globalization;
using NodaTime;

namespace ConsultBot.Tables.Knowledge;

/// <summary>A version and the partition of its rows, as its own row and the pointer row hold them.</summary>
/// <param name="Version">What readers see of it.</param>
/// <param name="Partition">Where its files are.</param>
/// <param name="ETag">Null before it was written.</param>
internal sealed record VersionRow(KnowledgeVersion Version, string Partition, string? ETag)
{
    private const char Separator = ';';

    public RowProperties ToProperties() => new(
    [
        new("Number", Version.Number),
        new("ImportedAt", Version.ImportedAt.ToDateTimeOffset()),
        new("ImportedBy", Version.ImportedBy),
        new("Hash", Version.Hash),
        new("Bytes", Version.Bytes),
        new("Entries", string.Join(Separator, Version.Entries.Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Key}={file.Value}")))),
        new("Partition", Partition),
    ]);

    public static VersionRow From(Row row)
    {
        var values = row.Properties;
        var version = new KnowledgeVersion(
            (int)values.GetNumber("Number"),
            Instant.FromDateTimeOffset(values.GetTime("ImportedAt")),
            values.GetText("ImportedBy"),
            values.GetText("Hash"),
            values.GetNumber("Bytes"),
            EntriesIn(values.GetText("Entries")));
        return new VersionRow(version, values.GetText("Partition"), row.ETag);
    }

    private static Dictionary<string, int> EntriesIn(string text) => text
        .Split(Separator, StringSplitOptions.RemoveEmptyEntries)
        .Select(file => file.Split('='))
        .ToDictionary(file => file[0], file => int.Parse(file[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
