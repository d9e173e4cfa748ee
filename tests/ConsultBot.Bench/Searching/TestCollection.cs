using System.Text.Json;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Search;

namespace ConsultBot.Bench.Searching;

/// <summary>A folder with corpus.jsonl (id, title, text), queries.jsonl (id, text), qrels.tsv (query, passage, relevance) and, where there is one,
/// unanswerable.jsonl; its name ends in the language's code.</summary>
internal sealed record TestCollection(
    string Name, Language Language, IReadOnlyList<string> Ids, IReadOnlyList<SearchableText> Texts, IReadOnlyList<(string Id, string Text)> Queries,
    IReadOnlyDictionary<string, Dictionary<string, int>> Relevant, IReadOnlyList<(string Id, string Text)> Mistyped, IReadOnlyList<string> Unanswerable)
{
    public static TestCollection Read(string folder)
    {
        var corpus = Lines(folder, "corpus.jsonl");
        var relevant = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(folder, "qrels.tsv")).Select(line => line.Split('\t')))
        {
            relevant.TryAdd(line[0], []);
            relevant[line[0]][line[1]] = int.Parse(line[2], System.Globalization.CultureInfo.InvariantCulture);
        }

        return new TestCollection(
            Path.GetFileName(folder), Languages.Find(folder[^2..]) ?? Language.English, [.. corpus.Select(item => Text(item, "id"))],
            [.. corpus.Select(item => new SearchableText(Text(item, "title"), Text(item, "text"), []))],
            Questions(folder, "queries.jsonl"), relevant, Questions(folder, "queries.typo.jsonl"), [.. Questions(folder, "unanswerable.jsonl").Select(question => question.Text)]);
    }

    private static List<(string Id, string Text)> Questions(string folder, string file) => [.. Lines(folder, file).Select(item => (Text(item, "id"), Text(item, "text")))];

    private static string Text(JsonElement item, string property) => item.TryGetProperty(property, out var value) ? value.GetString() ?? string.Empty : string.Empty;

    private static List<JsonElement> Lines(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path) ? [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)] : [];
    }
}
