using System.Text.Json;
using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.People.Reading;

/// <summary>How people ask about people in one language: a file of dialogs/phrases/people.</summary>
/// <param name="Language">Which.</param>
/// <param name="Sentences">The ways to ask each thing, with slots such as {name}.</param>
/// <param name="Polite">What may stand before or after.</param>
/// <param name="Fields">What the details of a person are called.</param>
/// <param name="Functions">What the functions are called.</param>
/// <param name="Roles">What the roles are called.</param>
/// <param name="Languages">What the languages are called.</param>
public sealed record PeopleWords(
    Language Language,
    IReadOnlyDictionary<PeopleRequestKind, IReadOnlyList<string>> Sentences,
    IReadOnlyList<string> Polite,
    IReadOnlyDictionary<PersonField, IReadOnlyList<string>> Fields,
    IReadOnlyDictionary<DelegationFunction, IReadOnlyList<string>> Functions,
    IReadOnlyDictionary<PersonRole, IReadOnlyList<string>> Roles,
    IReadOnlyDictionary<Language, IReadOnlyList<string>> Languages)
{
    /// <exception cref="FormatException">The file is not of that form; the message says what is wrong.</exception>
    public static PeopleWords Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var root = document.RootElement;
            return new PeopleWords(
                Knowledge.Languages.Find(root.GetProperty("language").GetString()) ?? throw new FormatException("\"language\" has to be en, fr or es."),
                ReadTable<PeopleRequestKind>(root.GetProperty("sentences")),
                ReadTexts(root.GetProperty("polite")),
                ReadTable<PersonField>(root.GetProperty("fields")),
                ReadTable<DelegationFunction>(root.GetProperty("functions")),
                ReadTable<PersonRole>(root.GetProperty("roles")),
                ReadTable<Language>(root.GetProperty("languages")));
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"The file of words about people cannot be read: {error.Message}", error);
        }
    }

    private static Dictionary<TKey, IReadOnlyList<string>> ReadTable<TKey>(JsonElement table)
        where TKey : struct, Enum
    {
        var read = new Dictionary<TKey, IReadOnlyList<string>>();
        foreach (var property in table.EnumerateObject())
        {
            var isKnown = Enum.TryParse<TKey>(property.Name, ignoreCase: true, out var key) && !char.IsAsciiDigit(property.Name[0]);
            read.Add(isKnown ? key : throw new FormatException($"\"{property.Name}\" is none of {string.Join(", ", Enum.GetNames<TKey>())}."), ReadTexts(property.Value));
        }

        return read;
    }

    private static List<string> ReadTexts(JsonElement texts) => [.. texts.EnumerateArray().Select(text => text.GetString()!)];
}
