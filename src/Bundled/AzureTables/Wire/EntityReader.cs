using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Wire;

/// <summary>Entities out of JSON with minimal metadata.</summary>
internal static class EntityReader
{
    private const string TypeSuffix = "@odata.type";

    /// <exception cref="FormatException">The body is no list of rows.</exception>
    public static JsonElement.ArrayEnumerator Rows(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("value", out var rows) && rows.ValueKind == JsonValueKind.Array
            ? rows.EnumerateArray()
            : throw new FormatException("The answer to a query is no list of rows.");

    /// <exception cref="FormatException">It is no row, or a value is not of the type that the body names.</exception>
    public static TableEntity Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"A row of kind {json.ValueKind}.");
        }

        var types = Types(json);
        var entity = new TableEntity();
        foreach (var property in json.EnumerateObject())
        {
            if (property.Name != "odata.metadata" && !property.Name.EndsWith(TypeSuffix, StringComparison.Ordinal)
                && Value(property.Value, types.GetValueOrDefault(property.Name)) is { } value)
            {
                entity[property.Name] = value;
            }
        }

        return entity;
    }

    /// <summary>Annotations may stand before or after their values. The service leaves its own timestamp without one.</summary>
    private static Dictionary<string, string> Types(JsonElement json)
    {
        var types = new Dictionary<string, string>(StringComparer.Ordinal) { [TableEntity.TimestampName] = "Edm.DateTime" };
        foreach (var property in json.EnumerateObject())
        {
            if (property.Name.EndsWith(TypeSuffix, StringComparison.Ordinal))
            {
                types[property.Name[..^TypeSuffix.Length]] = property.Value.ToString();
            }
        }

        return types;
    }

    private static object? Value(JsonElement value, string? type) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => Number(value, type),
        JsonValueKind.String => Text(value, type),
        _ => throw new FormatException($"A property of kind {value.ValueKind} is none that a table holds."),
    };

    // Not a conditional expression: of int and double it would make a double.
    private static object Number(JsonElement value, string? type)
    {
        if (type == "Edm.Int64")
        {
            return value.GetInt64();
        }

        if (type != "Edm.Double" && value.TryGetInt32(out var whole))
        {
            return whole;
        }

        return value.GetDouble();
    }

    private static object Text(JsonElement value, string? type)
    {
        var text = value.GetString()!;
        return type switch
        {
            "Edm.Int32" => int.Parse(text, CultureInfo.InvariantCulture),
            "Edm.Int64" => long.Parse(text, CultureInfo.InvariantCulture),
            "Edm.Double" => Double(text),
            "Edm.Boolean" => bool.Parse(text),
            "Edm.Guid" => Guid.Parse(text),
            "Edm.Binary" => Convert.FromBase64String(text),
            "Edm.DateTime" => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            _ => text,
        };
    }

    private static double Double(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" or "INF" => double.PositiveInfinity,
        "-Infinity" or "-INF" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
