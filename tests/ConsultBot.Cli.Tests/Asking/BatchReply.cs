using System.Text.Json;

namespace ConsultBot.Cli.Tests.Asking;

/// <summary>A line of a batch's output.</summary>
internal sealed record BatchReply(
    string Id, IReadOnlyList<string> Answers, IReadOnlyList<(string Source, string Locator)> Citations, bool Refused, bool Clarify, IReadOnlyList<double> Milliseconds)
{
    private static readonly string[] Fields = ["id", "answers", "citations", "refused", "clarify", "milliseconds"];

    /// <summary>Fails when a line has other fields than the format says, or in another order.</summary>
    public static IReadOnlyList<BatchReply> ReadAll(string text)
    {
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        return [.. text.Split('\n')[..^1].Select(Read)];
    }

    private static BatchReply Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        Assert.Equal(Fields, root.EnumerateObject().Select(field => field.Name));
        return new BatchReply(
            root.GetProperty("id").GetRawText(),
            [.. root.GetProperty("answers").EnumerateArray().Select(answer => answer.GetString()!)],
            [.. root.GetProperty("citations").EnumerateArray().Select(ReadPlace)],
            root.GetProperty("refused").GetBoolean(),
            root.GetProperty("clarify").GetBoolean(),
            [.. root.GetProperty("milliseconds").EnumerateArray().Select(time => time.GetDouble())]);
    }

    private static (string Source, string Locator) ReadPlace(JsonElement place)
    {
        Assert.Equal(["source", "locator"], place.EnumerateObject().Select(field => field.Name));
        return (place.GetProperty("source").GetString()!, place.GetProperty("locator").GetString()!);
    }
}
