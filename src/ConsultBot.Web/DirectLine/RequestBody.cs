using System.Text.Json;

namespace ConsultBot.Web.DirectLine;

/// <summary>Reads request bodies up to a limit.</summary>
internal static class RequestBody
{
    /// <returns>Null when it is longer.</returns>
    public static async Task<ReadOnlyMemory<byte>?> FindAsync(HttpRequest request, int maximumBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maximumBytes)
        {
            return null;
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await request.Body.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > maximumBytes)
            {
                return null;
            }
        }

        return body.ToArray();
    }

    /// <summary>Reads a text two levels down or fewer, such as user.id; these bodies are optional, so what is not there or not JSON is null.</summary>
    public static string? FindText(ReadOnlyMemory<byte> body, params ReadOnlySpan<string> path)
    {
        try
        {
            var reader = new Utf8JsonReader(body.Span);
            if (body.IsEmpty || !JsonDocument.TryParseValue(ref reader, out var document))
            {
                return null;
            }

            using (document)
            {
                var value = document.RootElement;
                foreach (var name in path)
                {
                    if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out value))
                    {
                        return null;
                    }
                }

                return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
