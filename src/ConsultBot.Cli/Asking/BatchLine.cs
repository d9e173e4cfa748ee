using System.Text.Json;

namespace ConsultBot.Cli.Asking;

/// <summary>Reads a line <c>{"id","lang","turns":[...]}</c>; other fields are passed over.</summary>
internal static class BatchLine
{
    private const int MaximumCharacters = 1_000_000;

    /// <param name="line">The line.</param>
    /// <param name="place">Where it stands, for the message.</param>
    /// <param name="locale">Taken where the line has no "lang".</param>
    /// <exception cref="InvalidDataException">The line has another form.</exception>
    public static BatchItem Read(string line, string place, string locale)
    {
        if (line.Length > MaximumCharacters)
        {
            throw new InvalidDataException($"{place}: the line has more than {MaximumCharacters} characters.");
        }

        try
        {
            using var document = JsonDocument.Parse(HalfCharacters.Replace(line));
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                ? new BatchItem(ReadId(root, place), ReadLocale(root, place) ?? locale, ReadTurns(root, place))
                : throw Fault(place, "the line is no object {\"id\",\"lang\",\"turns\":[...]}");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{place}: the line is no JSON, from character {error.BytePositionInLine + 1} on.", error);
        }
    }

    private static string ReadId(JsonElement root, string place) =>
        root.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? id.GetRawText()
            : throw Fault(place, "\"id\" is missing, or neither text nor number");

    private static string? ReadLocale(JsonElement root, string place) =>
        !root.TryGetProperty("lang", out var language) || language.ValueKind == JsonValueKind.Null ? null
        : language.ValueKind == JsonValueKind.String ? language.GetString()
        : throw Fault(place, "\"lang\" is no text");

    private static List<string> ReadTurns(JsonElement root, string place) =>
        root.TryGetProperty("turns", out var turns) && turns.ValueKind == JsonValueKind.Array
            && turns.EnumerateArray().All(turn => turn.ValueKind == JsonValueKind.String)
            ? [.. turns.EnumerateArray().Select(turn => turn.GetString()!)]
            : throw Fault(place, "\"turns\" is missing, or no list of texts");

    private static InvalidDataException Fault(string place, string reason) => new($"{place}: {reason}.");
}
