using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;
using NodaTime;

namespace ConsultBot.Tables.Knowledge;

/// <summary>The documents of a version as the text that its row holds.</summary>
internal static class DocumentList
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(IReadOnlyList<KeptDocument> documents, IReadOnlyDictionary<string, string> partitions) => JsonSerializer.Serialize(
        documents.Select(document => new Item(
            document.Id, document.Title, document.Date.ToString(), document.Language, document.Audience, document.Binding, document.Passages,
            document.Bytes, document.Hash, document.AddedBy, document.AddedAt.ToDateTimeOffset(), partitions[document.Id])),
        Options);

    /// <param name="text">Null in rows that are older than documents.</param>
    public static (IReadOnlyList<KeptDocument> Documents, IReadOnlyDictionary<string, string> Partitions) Read(string? text)
    {
        var items = text is null ? [] : JsonSerializer.Deserialize<List<Item>>(text, Options)!;
        return (
            [.. items.Select(item => new KeptDocument(
                item.Id, item.Title, PartialDate.Find(item.Date)!, item.Language, item.Audience, item.Binding, item.Passages,
                item.Bytes, item.Hash, item.By, Instant.FromDateTimeOffset(item.At)))],
            items.ToDictionary(item => item.Id, item => item.Partition, StringComparer.Ordinal));
    }

    private sealed record Item(
        string Id, string Title, string Date, Language Language, Audience Audience, bool? Binding, int Passages,
        long Bytes, string Hash, string By, DateTimeOffset At, string Partition);
}
