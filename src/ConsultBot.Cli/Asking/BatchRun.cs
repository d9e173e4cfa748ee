using System.Text.Encodings.Web;
using System.Text.Json;

namespace ConsultBot.Cli.Asking;

/// <summary>Asks a file of conversations and writes a line of answers for each.</summary>
internal static class BatchRun
{
    private const int MaximumLineCharacters = 1_000_000;

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> RunAsync(Conversations conversations, FileInfo input, FileInfo? output, CancellationToken cancellationToken)
    {
        // Read and checked as a whole first: a faulty line leaves no half of an output behind.
        var items = await ReadAsync(input, cancellationToken);
        await using var stream = output is null ? Console.OpenStandardOutput() : output.Create();
        foreach (var item in items)
        {
            var replies = await conversations.AskAsync(item.Turns, item.Language, cancellationToken);
            await WriteAsync(stream, item.Id, replies, cancellationToken);
        }

        return Exit.Done;
    }

    private static async Task<List<BatchItem>> ReadAsync(FileInfo input, CancellationToken cancellationToken)
    {
        var items = new List<BatchItem>();
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(input.FullName, cancellationToken))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            items.Add(line.Length <= MaximumLineCharacters
                ? Parse(line, number)
                : throw new InvalidDataException($"Line {number} of {input.Name} has more than {MaximumLineCharacters} characters."));
        }

        return items;
    }

    private static BatchItem Parse(string line, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var turns = root.GetProperty("turns").EnumerateArray().Select(turn => turn.GetString()!).ToList();
            var language = root.TryGetProperty("lang", out var lang) ? lang.GetString() ?? "en" : "en";
            return new BatchItem(root.GetProperty("id").GetString()!, language, turns);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"Line {number} is no {{\"id\",\"lang\",\"turns\":[...]}}: {error.Message}", error);
        }
    }

    private static async Task WriteAsync(Stream stream, string id, IReadOnlyList<TurnReply> replies, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            Write(writer, id, replies);
        }

        buffer.WriteByte((byte)'\n');
        await stream.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellationToken);
    }

    private static void Write(Utf8JsonWriter writer, string id, IReadOnlyList<TurnReply> replies)
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteStartArray("answers");
        foreach (var reply in replies)
        {
            writer.WriteStringValue(reply.Text);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("citations");
        foreach (var place in replies.Count == 0 ? [] : replies[^1].Citations)
        {
            writer.WriteStartObject();
            writer.WriteString("source", place.Source);
            writer.WriteString("locator", place.Locator);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteBoolean("refused", replies.Count > 0 && replies[^1].Kind == "refused");
        writer.WriteBoolean("clarify", replies.Count > 0 && replies[^1].Kind == "clarifying");
        writer.WriteStartArray("milliseconds");
        foreach (var reply in replies)
        {
            writer.WriteNumberValue(Math.Round(reply.Milliseconds, 3));
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private sealed record BatchItem(string Id, string Language, IReadOnlyList<string> Turns);
}
