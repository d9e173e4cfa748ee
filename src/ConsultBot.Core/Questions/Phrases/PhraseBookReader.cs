using System.Text.Json;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Reading;
using ConsultBot.Core.Questions.Speaking;

namespace ConsultBot.Core.Questions.Phrases;

/// <summary>Reads a file of dialogs/phrases.</summary>
public static class PhraseBookReader
{
    /// <param name="json">An object with "language", "cues" (name of a <see cref="Cue"/> in lower camel case, to phrases),
    /// "neutral" (words), "cardinals" and "ordinals" (word to number), and optional "requests" (name of a <see cref="Request"/>, to phrases), "polite" (phrases),
    /// "synonyms" and "paraphrases" (lists of words), "attribution" (phrases "before", "after", "between", "of" and "on"), "pointing" ("words" and phrases "impersonal"), "ordinary" and "weighty" (words), "momentary" and "planned" (phrases).</param>
    /// <exception cref="FormatException">The file is not of that form; the message says what is wrong.</exception>
    public static PhraseBook Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
            return ReadBook(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"The phrase file cannot be read: {error.Message}", error);
        }
    }

    private static PhraseBook ReadBook(JsonElement root)
    {
        var language = Languages.Find(root.GetProperty("language").GetString()) ?? throw new FormatException("\"language\" has to be en, fr or es.");
        var neutral = ReadDistinct(root.GetProperty("neutral"), "neutral");
        var ordinary = root.TryGetProperty("ordinary", out var words) ? ReadDistinct(words, "ordinary") : [];
        RefuseCommon(neutral, ordinary);
        return new PhraseBook(language, ReadPhrases<Cue>(root.GetProperty("cues"), "cue"), neutral, ReadNumbers(root.GetProperty("cardinals")), ReadNumbers(root.GetProperty("ordinals")))
        {
            Requests = root.TryGetProperty("requests", out var requests) ? ReadPhrases<Request>(requests, "request") : [],
            Polite = ReadOptional(root, "polite"),
            Synonyms = ReadGroups(root, "synonyms"),
            Paraphrases = ReadGroups(root, "paraphrases"),
            Attribution = root.TryGetProperty("attribution", out var attribution) ? ReadAttribution(attribution) : AttributionPhrases.None,
            Pointing = root.TryGetProperty("pointing", out var pointing) ? ReadPointing(pointing) : PointingPhrases.None,
            Ordinary = ordinary.SelectMany(Tokenizer.Words).ToHashSet(StringComparer.Ordinal),
            Weighty = ReadOptional(root, "weighty"),
            Planned = ReadOptional(root, "planned"),
            Momentary = ReadOptional(root, "momentary"),
        };
    }

    private static Dictionary<T, IReadOnlyList<string>> ReadPhrases<T>(JsonElement phrases, string kind)
        where T : struct, Enum
    {
        var found = new Dictionary<T, IReadOnlyList<string>>();
        foreach (var property in phrases.EnumerateObject())
        {
            if (!Enum.TryParse<T>(property.Name, ignoreCase: true, out var value) || char.IsAsciiDigit(property.Name[0]))
            {
                throw new FormatException($"\"{property.Name}\" is no {kind}; the {kind}s are {string.Join(", ", Enum.GetNames<T>())}.");
            }

            found.Add(value, ReadDistinct(property.Value, property.Name));
        }

        return found;
    }

    private static AttributionPhrases ReadAttribution(JsonElement phrases)
    {
        List<string> Read(string name) => ReadTexts(phrases.GetProperty(name));
        return new AttributionPhrases(Read("before"), Read("after"), Read("between"), Read("of"), Read("on"));
    }

    private static PointingPhrases ReadPointing(JsonElement phrases) => new(ReadTexts(phrases.GetProperty("words")), ReadTexts(phrases.GetProperty("impersonal")));

    private static List<string> ReadDistinct(JsonElement texts, string list)
    {
        var found = ReadTexts(texts);
        return found.GroupBy(text => text, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new FormatException($"\"{twice.Key}\" stands twice in \"{list}\"; take one out.")
            : found;
    }

    /// <summary>What changes nothing in a question is known already: it need not be called ordinary as well.</summary>
    private static void RefuseCommon(List<string> neutral, List<string> ordinary)
    {
        if (neutral.Intersect(ordinary, StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } common)
        {
            throw new FormatException($"\"{common}\" stands in \"neutral\" and in \"ordinary\"; take it out of one.");
        }
    }

    private static List<string> ReadOptional(JsonElement root, string name) => root.TryGetProperty(name, out var texts) ? ReadTexts(texts) : [];

    private static List<List<string>> ReadGroups(JsonElement root, string name) => root.TryGetProperty(name, out var groups) ? [.. groups.EnumerateArray().Select(ReadTexts)] : [];

    private static List<string> ReadTexts(JsonElement texts) => [.. texts.EnumerateArray().Select(text => text.GetString()!)];

    private static Dictionary<string, int> ReadNumbers(JsonElement numbers) =>
        numbers.EnumerateObject().ToDictionary(number => number.Name, number => number.Value.GetInt32(), StringComparer.Ordinal);
}
