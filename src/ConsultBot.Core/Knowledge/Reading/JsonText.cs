using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace ConsultBot.Core.Knowledge.Reading;

/// <summary>Turns the bytes of a file into JSON, or says why they are none.</summary>
internal static class JsonText
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <returns>The document, or null when a problem was added.</returns>
    public static JsonDocument? Parse(KnowledgeFile file, ProblemList problems)
    {
        if (WhyNoText(file.Content.Span) is { } reason)
        {
            problems.Add(new KnowledgeProblem(file.Name, "the file", reason));
            return null;
        }

        try
        {
            CheckStrings(file.Content.Span);
            return JsonDocument.Parse(file.Content);
        }
        catch (JsonException exception)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}");
            problems.Add(new KnowledgeProblem(file.Name, place, $"This is not JSON: {WithoutPosition(exception.Message)}"));
            return null;
        }
    }

    private static string? WhyNoText(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > KnowledgeFiles.MaximumBytes)
        {
            return "The file is larger than 8 MiB; shorten it.";
        }

        if (bytes.StartsWith(ByteOrderMark))
        {
            return "The file begins with a byte order mark; save it as UTF-8 without one.";
        }

        return Utf8.IsValid(bytes) ? null : "The file is not valid UTF-8; save it as UTF-8.";
    }

    /// <summary>The parser lets an escaped half of a surrogate pair pass, and the string then cannot be read.</summary>
    private static void CheckStrings(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("\\u"u8) < 0)
        {
            return;
        }

        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || !reader.ValueIsEscaped)
            {
                continue;
            }

            try
            {
                reader.GetString();
            }
            catch (InvalidOperationException exception)
            {
                var before = bytes[..(int)reader.TokenStartIndex];
                throw new JsonException(
                    "An escape such as \\ud83d stands alone here; write the character itself.",
                    null,
                    before.Count((byte)'\n'),
                    before.Length - before.LastIndexOf((byte)'\n') - 1,
                    exception);
            }
        }
    }

    private static string WithoutPosition(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
