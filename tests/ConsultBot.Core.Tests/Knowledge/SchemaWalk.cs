using System.Text.Json.Nodes;

namespace ConsultBot.Core.Tests.Knowledge;

/// <summary>Walks the example along the schema of its kind.</summary>
internal static class SchemaWalk
{
    /// <param name="Path">Where the object stands in the example.</param>
    /// <param name="Shape">The same for all objects of one schema place.</param>
    internal sealed record ObjectPlace(
        string Path,
        string Shape,
        IReadOnlyList<string> Properties,
        IReadOnlyList<string> Required,
        IReadOnlyList<string> Present,
        bool IsClosed);

    public static IReadOnlyList<ObjectPlace> Objects(string kind)
    {
        var places = new List<ObjectPlace>();
        var schema = Load($"{kind}.schema.json");
        Walk(new KnowledgeExample().Root($"{kind}.json"), schema, schema, "", places);
        return places;
    }

    public static JsonNode At(JsonNode root, string path)
    {
        foreach (var step in path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries).Where(step => step != "$"))
        {
            root = root is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : root[step]!;
        }

        return root;
    }

    /// <summary>The English of the texts that the schema has as our own in the other languages.</summary>
    public static IReadOnlySet<string> OurTexts(string kind)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        var schema = Load($"{kind}.schema.json");
        Collect(new KnowledgeExample().Root($"{kind}.json"), schema, schema, texts);
        return texts;
    }

    /// <param name="steps">Property names from the schema's root; "#name" for a definition that all share.</param>
    public static IReadOnlyList<string> Words(string kind, string steps)
    {
        var list = steps[0] == '#'
            ? Load("common.schema.json")["$defs"]![steps[1..]]!["enum"]!
            : steps.Split('.').Aggregate(Load($"{kind}.schema.json"), (node, name) => node[name]!);
        return [.. list.AsArray().Select(word => word!.GetValue<string>())];
    }

    private static void Walk(JsonNode? value, JsonNode schema, JsonNode document, string shape, List<ObjectPlace> places)
    {
        (schema, document, shape) = Resolve(schema, document, shape);
        if (value is JsonArray list)
        {
            foreach (var item in list)
            {
                Walk(item, schema["items"]!, document, $"{shape}[]", places);
            }
        }
        else if (value is JsonObject entry)
        {
            var properties = schema["properties"]!.AsObject();
            places.Add(Place(entry, schema, properties, shape));
            foreach (var (name, below) in entry)
            {
                Walk(below, properties[name]!, document, $"{shape}.{name}", places);
            }
        }
    }

    private static void Collect(JsonNode? value, JsonNode schema, JsonNode document, HashSet<string> texts)
    {
        var isOurs = schema["$ref"]?.GetValue<string>().EndsWith("/ourText", StringComparison.Ordinal) == true;
        (schema, document, _) = Resolve(schema, document, "");
        if (isOurs)
        {
            texts.Add(value!["en"]!.GetValue<string>());
        }

        foreach (var item in value as JsonArray ?? [])
        {
            Collect(item, schema["items"]!, document, texts);
        }

        foreach (var (name, below) in value as JsonObject ?? [])
        {
            Collect(below, schema["properties"]![name]!, document, texts);
        }
    }

    private static ObjectPlace Place(JsonObject entry, JsonNode schema, JsonObject properties, string shape) => new(
        entry.GetPath(),
        shape,
        [.. properties.Select(property => property.Key)],
        [.. schema["required"]!.AsArray().Select(name => name!.GetValue<string>())],
        [.. entry.Select(property => property.Key)],
        schema["additionalProperties"]?.GetValue<bool>() == false);

    /// <summary>A definition has one shape, wherever it is used.</summary>
    private static (JsonNode Schema, JsonNode Document, string Shape) Resolve(JsonNode schema, JsonNode document, string shape)
    {
        while (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            var parts = reference.Split('#');
            document = parts[0].Length == 0 ? document : Load(parts[0]);
            schema = parts[1].Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(document, (node, name) => node[name]!);
            shape = reference;
        }

        return (schema, document, shape);
    }

    private static JsonNode Load(string name) => JsonNode.Parse(File.ReadAllText(System.IO.Path.Combine(RepositoryFolder.Shipped, name)))!;
}
