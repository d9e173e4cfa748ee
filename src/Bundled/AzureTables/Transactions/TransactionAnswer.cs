using System.Net.Http.Headers;
using System.Text;

namespace Azure.Data.Tables.Transactions;

/// <summary>The responses inside a multipart response: one for each change, or only the refusal.</summary>
internal static class TransactionAnswer
{
    /// <exception cref="FormatException">The body is no multipart response.</exception>
    public static IReadOnlyList<Response> Read(Response response)
    {
        var responses = new List<Response>();
        Read(response.Headers.ContentType, Lines(response.Content.ToString()), responses);
        return responses.Count > 0 ? responses : throw new FormatException("The answer to a transaction holds no response.");
    }

    private static void Read(string? contentType, ReadOnlySpan<string> lines, List<Response> found)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type)
            || type.MediaType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) != true)
        {
            found.Add(ReadResponse(lines));
            return;
        }

        var boundary = type.Parameters.FirstOrDefault(parameter => parameter.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase))
            ?? throw new FormatException("A multipart body without a boundary.");
        var delimiter = "--" + boundary.Value!.Trim('"');
        var start = lines.IndexOf(delimiter) + 1;
        while (start > 0)
        {
            var part = lines[start..];
            var end = Next(part, delimiter);
            ReadPart(part[..end], found);
            start = end < part.Length && part[end] == delimiter ? start + end + 1 : 0;
        }
    }

    private static int Next(ReadOnlySpan<string> lines, string delimiter)
    {
        var end = 0;
        while (end < lines.Length && lines[end] != delimiter && lines[end] != delimiter + "--")
        {
            end++;
        }

        return end;
    }

    private static void ReadPart(ReadOnlySpan<string> lines, List<Response> found)
    {
        var headers = ReadHeaders(ref lines);
        Read(headers.GetValueOrDefault("Content-Type"), lines, found);
    }

    private static TransactionPartResponse ReadResponse(ReadOnlySpan<string> lines)
    {
        while (lines.Length > 0 && lines[0].Length == 0)
        {
            lines = lines[1..];
        }

        // HTTP/1.1 204 No Content
        var status = lines.Length > 0 ? lines[0].Split(' ', 3) : [];
        if (status.Length < 2 || !status[0].StartsWith("HTTP/", StringComparison.Ordinal) || !int.TryParse(status[1], out var code))
        {
            throw new FormatException("A part of a transaction's answer is no HTTP response.");
        }

        lines = lines[1..];
        var headers = ReadHeaders(ref lines);
        return new TransactionPartResponse(code, status.Length == 3 ? status[2] : "", headers, Encoding.UTF8.GetBytes(string.Join('\n', lines.ToArray())));
    }

    private static Dictionary<string, string> ReadHeaders(ref ReadOnlySpan<string> lines)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var at = 0;
        for (; at < lines.Length && lines[at].Length > 0; at++)
        {
            var colon = lines[at].IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                break;
            }

            headers[lines[at][..colon].Trim()] = lines[at][(colon + 1)..].Trim();
        }

        lines = at < lines.Length ? lines[(at + 1)..] : [];
        return headers;
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');
}
