using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConsultBot.Core.Knowledge.Documents;

/// <summary>An official document as a file of the knowledge base: what the store keeps and an export writes.</summary>
public static class DocumentJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
    };

    /// <summary>The same document gives the same bytes.</summary>
    public static KnowledgeFile Write(OfficialDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var content = JsonSerializer.SerializeToUtf8Bytes(DocumentEntry.Of(document), Options);
        return new KnowledgeFile(KnowledgeFiles.DocumentName(document.Details.Source.Id), content);
    }

    /// <param name="file">One whose name <see cref="KnowledgeFiles.FindDocumentId"/> knows.</param>
    /// <param name="document">What it holds.</param>
    /// <param name="problem">Why it holds none.</param>
    public static bool TryRead(KnowledgeFile file, [NotNullWhen(true)] out OfficialDocument? document, [NotNullWhen(false)] out KnowledgeProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            (document, problem) = (Read(file), null);
            return true;
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            problem = new KnowledgeProblem(file.Name, "the file", $"This is no document as \"knowledge export\" writes it: {fault.Message}");
            document = null;
            return false;
        }
    }

    private static OfficialDocument Read(KnowledgeFile file)
    {
        if (file.Content.Length > KnowledgeFiles.MaximumDocumentBytes)
        {
            throw new ArgumentException("The file is larger than 32 MiB; divide the document.");
        }

        var entry = JsonSerializer.Deserialize<DocumentEntry>(file.Content.Span, Options) ?? throw new JsonException("There is null where a document is expected.");
        return entry.Id == KnowledgeFiles.FindDocumentId(file.Name)
            ? entry.ToDocument()
            : throw new ArgumentException($"The file is named after another id than \"{entry.Id}\", which stands in it; they must be the same.");
    }
}
