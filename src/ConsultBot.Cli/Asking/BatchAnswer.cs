using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ConsultBot.Cli.Asking;

/// <summary>Writes <c>{"id","answers","citations","refused","clarify","milliseconds"}</c>: a text and a time for each turn, the rest of the last one.</summary>
internal static class BatchAnswer
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(string id, IReadOnlyList<TurnReply> replies)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("id");
            writer.WriteRawValue(id);
            WriteReplies(writer, replies);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void WriteReplies(Utf8JsonWriter writer, IReadOnlyList<TurnReply> replies)
    {
        var last = replies.Count == 0 ? null : replies[^1];
        WriteList(writer, "answers", replies, reply => writer.WriteStringValue(reply.Text));
        WriteList(writer, "citations", last?.Citations ?? [], place => WritePlace(writer, place));
        writer.WriteBoolean("refused", last?.Kind == "refused");
        writer.WriteBoolean("clarify", last?.Kind == "clarifying");
        WriteList(writer, "milliseconds", replies, reply => writer.WriteNumberValue(Math.Round(reply.Milliseconds, 3)));
    }

    private static void WritePlace(Utf8JsonWriter writer, CitedPlace place)
    {
        writer.WriteStartObject();
        writer.WriteString("source", place.Source);
        writer.WriteString("locator", place.Locator);
        writer.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> list, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in list)
        {
            write(item);
        }

        writer.WriteEndArray();
    }
}
