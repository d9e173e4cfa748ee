using System.Text.Json;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Phrases;

/// <summary>Reads the lists of phrases that files of dialogs/phrases are made of.</summary>
internal static class PhraseLists
{
    /// <exception cref="FormatException">The file is no JSON, or not of the form that is read.</exception>
    public static T Parse<T>(ReadOnlyMemory<byte> json, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return read(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"The phrase file cannot be read: {error.Message}", error);
        }
    }

    /// <exception cref="FormatException">It is none of the bot's languages.</exception>
    public static Language LanguageOf(JsonElement root) =>
        Languages.Find(root.GetProperty("language").GetString()) ?? throw new FormatException("\"language\" has to be en, fr or es.");

    /// <param name="lists">Name to phrases.</param>
    public static void AddTo<T>(this JsonElement lists, PhraseTrie<T> trie, Func<string, T> value)
    {
        foreach (var list in lists.EnumerateObject())
        {
            foreach (var phrase in list.Value.EnumerateArray())
            {
                trie.Add(Tokenizer.Words(phrase.GetString()!), value(list.Name));
            }
        }
    }

    public static HashSet<string> Words(this JsonElement words) => [.. words.EnumerateArray().SelectMany(word => Tokenizer.Words(word.GetString()!))];

    /// <exception cref="FormatException">No member is called so.</exception>
    public static T Member<T>(string name)
        where T : struct, Enum => Enum.TryParse<T>(name, ignoreCase: true, out var value) && !char.IsAsciiDigit(name[0])
            ? value
            : throw new FormatException($"\"{name}\" is none of {string.Join(", ", Enum.GetNames<T>())}.");
}
