using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConsultBot.Cli.Tests.KnowledgeCommands;

/// <summary>A copy of the shipped knowledge base, to be changed.</summary>
internal sealed class KnowledgeCopy(TemporaryFolder folder, string name)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    public string Path { get; } = folder.Copy(Repository.Path("deploy", "knowledge"), name);

    /// <summary>What is imported: the files but the schemas, by name.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files(string path) => Directory.EnumerateFiles(path, "*.json")
        .Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal))
        .ToDictionary(file => System.IO.Path.GetFileName(file), File.ReadAllBytes);

    public KnowledgeCopy Edit(string kind, Action<JsonArray> edit)
    {
        var file = System.IO.Path.Combine(Path, $"{kind}.json");
        var root = JsonNode.Parse(File.ReadAllText(file))!;
        edit(root[kind]!.AsArray());
        File.WriteAllText(file, root.ToJsonString(Readable));
        return this;
    }

    public KnowledgeCopy Remove(string kind)
    {
        File.Delete(System.IO.Path.Combine(Path, $"{kind}.json"));
        return this;
    }

    /// <summary>Another title for heading 1.</summary>
    public KnowledgeCopy RenameHeading(string title) => Edit("headings", headings => headings[0]!["title"]!["en"] = title);
}
