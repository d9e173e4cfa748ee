using System.Text.Json;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Reminders.Reading;

/// <summary>How people speak of reminders in one language: a file of dialogs/phrases/reminders.</summary>
public sealed class ReminderPhraseBook
{
    private readonly PhraseTrie<ReminderAct> _acts = new();
    private readonly PhraseTrie<AudienceKind> _audiences = new();
    private readonly PhraseTrie<DelegationFunction> _functions = new();
    private readonly PhraseTrie<Language> _languages = new();
    private readonly HashSet<string> _filler;

    private ReminderPhraseBook(JsonElement root)
    {
        Language = Languages.Find(root.GetProperty("language").GetString()) ?? throw new FormatException("\"language\" has to be en, fr or es.");
        Add(root.GetProperty("acts"), _acts, ReadName<ReminderAct>);
        Add(root.GetProperty("audiences"), _audiences, ReadName<AudienceKind>);
        Add(root.GetProperty("functions"), _functions, ReadName<DelegationFunction>);
        Add(root.GetProperty("readers"), _languages, code => Languages.Find(code) ?? throw new FormatException($"\"{code}\" is no language of the bot."));
        _filler = [.. root.GetProperty("filler").EnumerateArray().SelectMany(word => Tokenizer.Words(word.GetString()!))];
    }

    public Language Language { get; }

    /// <param name="json">An object with "language", "acts", "audiences", "functions" and "readers" (name to phrases), and "filler" (words).</param>
    /// <exception cref="FormatException">The file is not of that form.</exception>
    public static ReminderPhraseBook Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return new ReminderPhraseBook(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"The phrase file cannot be read: {error.Message}", error);
        }
    }

    internal bool IsFiller(string word) => _filler.Contains(word);

    internal (ReminderAct Act, int Count)? FindAct(IReadOnlyList<string> words, int first) => First(_acts, words, first);

    internal (AudienceKind Kind, int Count)? FindAudience(IReadOnlyList<string> words, int first) => First(_audiences, words, first);

    internal (DelegationFunction Function, int Count)? FindFunction(IReadOnlyList<string> words, int first) => First(_functions, words, first);

    internal (Language Language, int Count)? FindReaders(IReadOnlyList<string> words, int first) => First(_languages, words, first);

    private static (T Value, int Count)? First<T>(PhraseTrie<T> trie, IReadOnlyList<string> words, int first) => trie.Longest(words, first) is [var found, ..] ? found : null;

    private static void Add<T>(JsonElement lists, PhraseTrie<T> trie, Func<string, T> value)
    {
        foreach (var list in lists.EnumerateObject())
        {
            foreach (var phrase in list.Value.EnumerateArray())
            {
                trie.Add(Tokenizer.Words(phrase.GetString()!), value(list.Name));
            }
        }
    }

    private static T ReadName<T>(string name)
        where T : struct, Enum => Enum.TryParse<T>(name, ignoreCase: true, out var value) && !char.IsAsciiDigit(name[0])
            ? value
            : throw new FormatException($"\"{name}\" is none of {string.Join(", ", Enum.GetNames<T>())}.");
}
