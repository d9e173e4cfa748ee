using System.Globalization;
using System.Text.Json;

namespace ConsultBot.Core.Knowledge.Reading;

/// <summary>One reading of a set of files: opens them, hands out their entries, and keeps what is checked across files.</summary>
internal sealed class ReadingSession : IDisposable
{
    private readonly Dictionary<string, JsonDocument> _documents = new(StringComparer.Ordinal);

    public ReadingSession(IReadOnlyList<KnowledgeFile> files)
    {
        foreach (var file in files)
        {
            Open(file, files.Count(other => other.Name == file.Name));
        }

        foreach (var name in KnowledgeFiles.Names.Except(files.Select(file => file.Name)))
        {
            Problems.Add(new KnowledgeProblem(name, "the file", "The file is missing; a knowledge base consists of twelve files."));
        }
    }

    public ProblemList Problems { get; } = new();

    public IdIndex Ids { get; } = new();

    public NameIndex Names { get; } = new();

    public CitationIndex Citations { get; } = new();

    public NumberIndex Numbers { get; } = new();

    /// <summary>The entries of a file; those that it holds in the wrong shape are left out, since their problem is reported.</summary>
    public IReadOnlyList<T> Read<T>(string file, Func<Cursor, T> read)
    {
        if (!_documents.TryGetValue(file, out var document))
        {
            return [];
        }

        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            Problems.Add(new KnowledgeProblem(file, "the file", "The file must be one JSON object."));
            return [];
        }

        var kind = Path.GetFileNameWithoutExtension(file);
        var root = new Cursor(this, new Place(file, "the file", ""), document.RootElement);
        root.FindText("$schema");
        var entries = root.TakeArray(kind, isRequired: true);
        root.Close();
        return ReadEntries(file, kind, entries, read);
    }

    public void CheckAcrossFiles()
    {
        Ids.Check(Problems, IsReadable);
        Citations.CheckLocators(Problems);
        Numbers.CheckRun(KnowledgeFiles.Understandings, Problems);
        Numbers.CheckRun(KnowledgeFiles.Headings, Problems);
    }

    public void Dispose()
    {
        foreach (var document in _documents.Values)
        {
            document.Dispose();
        }
    }

    private static string Label(JsonElement entry, string kind, int index) => entry switch
    {
        _ when entry.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 and <= KnowledgeFiles.MaximumIdCharacters } text => text,
        _ when entry.TryGetProperty("number", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var value) =>
            string.Create(CultureInfo.InvariantCulture, $"no. {value}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{kind}[{index}]"),
    };

    private List<T> ReadEntries<T>(string file, string kind, IReadOnlyList<JsonElement> entries, Func<Cursor, T> read)
    {
        var results = new List<T>(entries.Count);
        for (var index = 0; index < entries.Count; index++)
        {
            var isObject = entries[index].ValueKind == JsonValueKind.Object;
            var position = string.Create(CultureInfo.InvariantCulture, $"{kind}[{index}]");
            var place = new Place(file, isObject ? Label(entries[index], kind, index) : position, "");
            if (!isObject)
            {
                Problems.Add(place.Problem("An object in braces is expected here."));
                continue;
            }

            var cursor = new Cursor(this, place, entries[index]) { Position = position };
            results.Add(read(cursor));
            cursor.Close();
        }

        return results;
    }

    private bool IsReadable(EntryKind kind) => _documents.ContainsKey(kind.FileName());

    private void Open(KnowledgeFile file, int copies)
    {
        if (!KnowledgeFiles.Names.Contains(file.Name))
        {
            Problems.Add(new KnowledgeProblem(file.Name, "the file", $"The file does not belong to a knowledge base; its files are {string.Join(", ", KnowledgeFiles.Names)}."));
        }
        else if (copies > 1)
        {
            Problems.Add(new KnowledgeProblem(file.Name, "the file", "The file is given more than once; give it once."));
        }
        else if (JsonText.Parse(file, Problems) is { } document)
        {
            _documents.Add(file.Name, document);
        }
    }
}
