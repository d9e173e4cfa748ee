using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Azure.Data.Tables.Wire;

/// <summary>Entities as JSON. Every type that JSON does not tell is named, so that no server has to guess.</summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/payload-format-for-table-service-operations</remarks>
internal static class EntityWriter
{
    /// <summary>The body is no HTML: apostrophes, quotes and angle brackets need no six bytes each.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static ReadOnlyMemory<byte> Write(TableEntity entity)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        foreach (var (name, value) in (IDictionary<string, object>)entity)
        {
            if (value is not null && !IsServiceOwn(name))
            {
                Write(json, AsciiJson.Name(name), value);
            }
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A time of no kind is taken as UTC, for the service has no other.</summary>
    public static string Time(DateTime time) =>
        (time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc))
        .ToString("O", CultureInfo.InvariantCulture);

    private static bool IsServiceOwn(string name) =>
        name == TableEntity.TimestampName || name.StartsWith("odata.", StringComparison.Ordinal);

    private static void Write(Utf8JsonWriter json, JsonEncodedText name, object value)
    {
        switch (value)
        {
            case string text:
                json.WritePropertyName(name);
                AsciiJson.WriteValue(json, text);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case double number:
                WriteDouble(json, name, number);
                break;
            default:
                WriteAsText(json, name, value);
                break;
        }
    }

    private static void WriteDouble(Utf8JsonWriter json, JsonEncodedText name, double number)
    {
        WriteType(json, name, "Edm.Double");
        if (double.IsFinite(number))
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteString(name, double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
        }
    }

    private static void WriteAsText(Utf8JsonWriter json, JsonEncodedText name, object value)
    {
        var (type, text) = value switch
        {
            long number => ("Edm.Int64", number.ToString(CultureInfo.InvariantCulture)),
            Guid id => ("Edm.Guid", id.ToString()),
            byte[] bytes => ("Edm.Binary", Convert.ToBase64String(bytes)),
            BinaryData bytes => ("Edm.Binary", Convert.ToBase64String(bytes)),
            DateTimeOffset time => ("Edm.DateTime", Time(time)),
            DateTime time => ("Edm.DateTime", Time(time)),
            _ => throw new ArgumentException($"Property '{name.Value}' has type {value.GetType()}, which a table does not hold.", nameof(value)),
        };
        WriteType(json, name, type);
        json.WriteString(name, text);
    }

    private static void WriteType(Utf8JsonWriter json, JsonEncodedText name, string type) =>
        json.WriteString(AsciiJson.Name(name.Value + "@odata.type"), type);
}
