using System.Text.Json;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Questions.Phrases;

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
        Language = PhraseLists.LanguageOf(root);
        root.GetProperty("acts").AddTo(_acts, PhraseLists.Member<ReminderAct>);
        root.GetProperty("audiences").AddTo(_audiences, PhraseLists.Member<AudienceKind>);
        root.GetProperty("functions").AddTo(_functions, PhraseLists.Member<DelegationFunction>);
        root.GetProperty("readers").AddTo(_languages, code => Languages.Find(code) ?? throw new FormatException($"\"{code}\" is no language of the bot."));
        _filler = root.GetProperty("filler").Words();
    }

    public Language Language { get; }

    /// <param name="json">An object with "language", "acts", "audiences", "functions" and "readers" (name to phrases), and "filler" (words).</param>
    /// <exception cref="FormatException">The file is not of that form.</exception>
    public static ReminderPhraseBook Read(ReadOnlyMemory<byte> json) => PhraseLists.Parse(json, root => new ReminderPhraseBook(root));

    internal bool IsFiller(string word) => _filler.Contains(word);

    internal (ReminderAct Act, int Count)? FindAct(IReadOnlyList<string> words, int first) => First(_acts, words, first);

    internal (AudienceKind Kind, int Count)? FindAudience(IReadOnlyList<string> words, int first) => First(_audiences, words, first);

    internal (DelegationFunction Function, int Count)? FindFunction(IReadOnlyList<string> words, int first) => First(_functions, words, first);

    internal (Language Language, int Count)? FindReaders(IReadOnlyList<string> words, int first) => First(_languages, words, first);

    private static (T Value, int Count)? First<T>(PhraseTrie<T> trie, IReadOnlyList<string> words, int first) => trie.Longest(words, first) is [var found, ..] ? found : null;
}
