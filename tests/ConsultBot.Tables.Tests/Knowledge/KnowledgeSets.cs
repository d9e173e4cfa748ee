using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ConsultBot.Core.Knowledge;

namespace ConsultBot.Tables.Tests.Knowledge;

/// <summary>Sets of files to import, made from the example of the Core tests.</summary>
internal static class KnowledgeSets
{
    private const string Ship = "\U0001F6A2";

    public static IReadOnlyList<KnowledgeFile> Example { get; } = ReadFolder("tests", "ConsultBot.Core.Tests", "Knowledge", "Example");

    public static string ShippedFolder { get; } = Path.Combine(Root(AppContext.BaseDirectory), "deploy", "knowledge");

    /// <summary>The repository's own.</summary>
    public static IReadOnlyList<KnowledgeFile> Shipped { get; } = ReadFolder("deploy", "knowledge");

    /// <summary>Sound, different for every number, and large enough for several commits.</summary>
    public static IReadOnlyList<KnowledgeFile> Numbered(int number) => WithTopics(Enumerable.Range(1, 250).Select(index =>
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"topic {index} of {number}");
        return Topic($"topic-{index}", name, name);
    }));

    /// <summary>One entry of more than 2 MiB, nearly all of it pairs of surrogates, at even and at odd positions, so that some cut falls between halves.</summary>
    public static IReadOnlyList<KnowledgeFile> WithLongEntry()
    {
        var names = Enumerable.Range(0, 60).Select(index => new string('x', index + 1) + string.Concat(Enumerable.Repeat(Ship, 9_000)));
        return WithTopics([Topic("long", "long", [.. names])]);
    }

    public static IReadOnlyList<KnowledgeFile> With(string file, string text) =>
        [.. Example.Select(other => other.Name == file ? new KnowledgeFile(file, Encoding.UTF8.GetBytes(text)) : other)];

    public static string Text(string file) => Encoding.UTF8.GetString(Example.Single(other => other.Name == file).Content.Span);

    private static IReadOnlyList<KnowledgeFile> WithTopics(IEnumerable<JsonNode> more)
    {
        var root = JsonNode.Parse(Text(KnowledgeFiles.Topics))!;
        foreach (var topic in more)
        {
            root["topics"]!.AsArray().Add(topic);
        }

        // No encoder of .NET leaves a pair of surrogates as it is.
        return With(KnowledgeFiles.Topics, root.ToJsonString().Replace("\\uD83D\\uDEA2", Ship, StringComparison.Ordinal));
    }

    private static JsonObject Topic(string id, string name, params string[] variants) => new()
    {
        ["id"] = id,
        ["name"] = new JsonObject { ["en"] = name, ["fr"] = name, ["es"] = name },
        ["variants"] = new JsonObject { ["en"] = new JsonArray([.. variants.Select(variant => JsonValue.Create(variant))]) },
    };

    private static IReadOnlyList<KnowledgeFile> ReadFolder(params string[] path)
    {
        var folder = Path.Combine([Root(AppContext.BaseDirectory), .. path]);
        return [.. KnowledgeFiles.Names.Select(name => new KnowledgeFile(name, File.ReadAllBytes(Path.Combine(folder, name))))];
    }

    private static string Root(string folder)
    {
        while (!File.Exists(Path.Combine(folder, "ConsultBot.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");
        }

        return folder;
    }
}
