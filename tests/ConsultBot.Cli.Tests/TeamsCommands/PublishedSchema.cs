using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ConsultBot.Cli.Tests.TeamsCommands;

/// <summary>Validates by a schema of JSON Schema draft 4 as Microsoft publishes them (folder schema, from @microsoft/app-manifest 1.1.2, MIT). A keyword that it does not know
/// is an error, so that nothing is passed over.</summary>
internal sealed class PublishedSchema(string file)
{
    private static readonly string[] Silent = ["$schema", "description", "default", "definitions", "title", "format", "examples", "deprecationMessage"];

    private readonly JsonElement _root = JsonElement.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "TeamsCommands", "schema", file)));

    public IReadOnlyList<string> Faults(string json)
    {
        var faults = new List<string>();
        Check(_root, JsonElement.Parse(json), "", faults);
        return faults;
    }

    private void Check(JsonElement schema, JsonElement value, string at, List<string> faults)
    {
        foreach (var rule in schema.EnumerateObject())
        {
            if (!Holds(rule.Name, rule.Value, schema, value, at, faults))
            {
                faults.Add($"{at}: {rule.Name} {rule.Value.GetRawText()[..Math.Min(80, rule.Value.GetRawText().Length)]}");
            }
        }
    }

    private bool Holds(string rule, JsonElement wanted, JsonElement schema, JsonElement value, string at, List<string> faults) => rule switch
    {
        _ when Silent.Contains(rule) => true,
        "type" => wanted.ValueKind == JsonValueKind.Array ? wanted.EnumerateArray().Any(type => IsOf(type.GetString()!, value)) : IsOf(wanted.GetString()!, value),
        "$ref" => Into(Resolve(wanted.GetString()!), value, at, faults),
        "properties" => value.ValueKind != JsonValueKind.Object || wanted.EnumerateObject().Where(member => value.TryGetProperty(member.Name, out _))
            .All(member => Into(member.Value, value.GetProperty(member.Name), $"{at}/{member.Name}", faults)),
        "patternProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(member =>
            wanted.EnumerateObject().Where(pattern => Regex.IsMatch(member.Name, pattern.Name)).All(pattern => Into(pattern.Value, member.Value, $"{at}/{member.Name}", faults))),
        "additionalProperties" => wanted.ValueKind != JsonValueKind.False || value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(member => IsNamed(schema, member.Name)),
        "required" => value.ValueKind != JsonValueKind.Object || wanted.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Select((item, index) => Into(wanted, item, $"{at}/{index.ToString(CultureInfo.InvariantCulture)}", faults)).ToList().TrueForAll(fine => fine),
        "enum" => wanted.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
        "const" => JsonElement.DeepEquals(wanted, value),
        "maxLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length <= wanted.GetInt32(),
        "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= wanted.GetInt32(),
        "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, wanted.GetString()!),
        "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= wanted.GetInt32(),
        "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= wanted.GetInt32(),
        "uniqueItems" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Select(item => item.GetRawText()).Distinct().Count() == value.GetArrayLength(),
        "minProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().Count() >= wanted.GetInt32(),
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= wanted.GetDouble(),
        "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= wanted.GetDouble(),
        "anyOf" => wanted.EnumerateArray().Any(choice => IsFine(choice, value)),
        "oneOf" => wanted.EnumerateArray().Count(choice => IsFine(choice, value)) == 1,
        "allOf" => wanted.EnumerateArray().All(part => IsFine(part, value)),
        "not" => !IsFine(wanted, value),
        "dependencies" => value.ValueKind != JsonValueKind.Object || wanted.EnumerateObject().Where(member => value.TryGetProperty(member.Name, out _)).All(member =>
            member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)) : IsFine(member.Value, value)),
        _ => throw new NotSupportedException($"The schema has a keyword that this test does not know: {rule} at {at}."),
    };

    /// <summary>The inner faults say what is wrong; the outer rule holds.</summary>
    private bool Into(JsonElement schema, JsonElement value, string at, List<string> faults)
    {
        Check(schema, value, at, faults);
        return true;
    }

    private bool IsFine(JsonElement schema, JsonElement value)
    {
        var faults = new List<string>();
        Check(schema, value, "", faults);
        return faults.Count == 0;
    }

    private static bool IsNamed(JsonElement schema, string name) =>
        (schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(name, out _))
        || (schema.TryGetProperty("patternProperties", out var patterns) && patterns.EnumerateObject().Any(pattern => Regex.IsMatch(name, pattern.Name)));

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException(type),
    };

    private JsonElement Resolve(string reference) =>
        reference[2..].Split('/').Aggregate(_root, (node, step) => node.GetProperty(step));
}
