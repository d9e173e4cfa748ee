using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>How state is written and read. Names stand as they are declared; types of the protocol keep their wire names.</summary>
internal static class StateJson
{
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <returns>A JSON object with the properties in their order.</returns>
    public static byte[] Write(IEnumerable<KeyValuePair<string, object>> properties)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Options.Encoder }))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in properties)
            {
                writer.WritePropertyName(name);
                JsonSerializer.Serialize<object>(writer, value, Options);
            }

            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    /// <summary>The properties of a JSON object: plain values as such, all else as <see cref="JsonElement"/>.</summary>
    public static Dictionary<string, object> ReadProperties(ReadOnlyMemory<byte> utf8) =>
        JsonSerializer.Deserialize<Dictionary<string, object>>(utf8.Span, Options);

    /// <summary>What a storage returned, as properties.</summary>
    /// <exception cref="InvalidOperationException">The storage returned something that has no properties.</exception>
    public static IDictionary<string, object> ToProperties(object item) => item switch
    {
        null => new Dictionary<string, object>(),
        IDictionary<string, object> properties => properties,
        JsonElement { ValueKind: JsonValueKind.Object } element => element.Deserialize<Dictionary<string, object>>(Options),
        _ => throw new InvalidOperationException($"A storage returned {item.GetType()} where a state was kept."),
    };

    /// <exception cref="JsonException">The value does not fit the type.</exception>
    public static T Read<T>(object value) => value switch
    {
        T same => same,
        JsonElement element => element.Deserialize<T>(Options),
        _ => JsonSerializer.SerializeToElement<object>(value, Options).Deserialize<T>(Options),
    };

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(SchemaJsonContext.Default, new DefaultJsonTypeInfoResolver()),
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new StateValueConverter(), new TimestampConverter() },
        };
        options.MakeReadOnly();
        return options;
    }
}
