#if BOTSDK_OFFICIAL
using Newtonsoft.Json;

namespace ConsultBot.Bot.Conversations;

/// <summary>State as JSON text. The official SDK keeps typed objects in it and reads them back through Newtonsoft.Json; only types of
/// the SDK's dialogs and of the base library may be constructed from a store.</summary>
internal static class StateText
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        TypeNameHandling = TypeNameHandling.Auto,
        SerializationBinder = new KnownTypes(),
        MaxDepth = 64,
    };

    public static string Write(IEnumerable<KeyValuePair<string, object>> properties) =>
        JsonConvert.SerializeObject(properties.ToDictionary(property => property.Key, property => property.Value), Settings);

    public static IDictionary<string, object> Read(string text) => JsonConvert.DeserializeObject<Dictionary<string, object>>(text, Settings)!;

    private sealed class KnownTypes : Newtonsoft.Json.Serialization.DefaultSerializationBinder
    {
        public override Type BindToType(string? assemblyName, string typeName) =>
            typeName.StartsWith("Microsoft.Bot.", StringComparison.Ordinal) || typeName.StartsWith("System.Collections.Generic.", StringComparison.Ordinal)
                ? base.BindToType(assemblyName, typeName)
                : throw new JsonSerializationException($"State must not hold a {typeName}.");
    }
}
#else
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ConsultBot.Bot.Conversations;

/// <summary>State as JSON text. The bundled SDK hands over plain values and JSON, so that no type name is ever stored.</summary>
internal static class StateText
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IEnumerable<KeyValuePair<string, object>> properties)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in properties)
            {
                writer.WritePropertyName(name);
                WriteValue(writer, value);
            }

            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    public static IDictionary<string, object> Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.EnumerateObject().ToDictionary(property => property.Name, property => ReadValue(property.Value), StringComparer.Ordinal);
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case double number: writer.WriteNumberValue(number); break;
            case JsonElement element: element.WriteTo(writer); break;
            default: throw new ArgumentException($"State has a {value.GetType().Name}, which is neither a plain value nor JSON.", nameof(value));
        }
    }

    private static object ReadValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when value.TryGetInt64(out var whole) => whole,
        JsonValueKind.Number => value.GetDouble(),
        _ => value.Clone(),
    };
}
#endif
