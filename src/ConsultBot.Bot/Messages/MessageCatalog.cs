using ConsultBot.Core.Knowledge;

namespace ConsultBot.Bot.Messages;

/// <summary>Every sentence that the bot says, from dialogs/messages. A sentence that a language lacks is said in English.</summary>
public sealed class MessageCatalog
{
    private readonly Dictionary<Language, Dictionary<string, string>> _texts;

    private MessageCatalog(Dictionary<Language, Dictionary<string, string>> texts) => _texts = texts;

    /// <summary>Languages that have at least half of the English sentences: those that can be chosen.</summary>
    public IReadOnlyList<Language> Languages =>
        [.. _texts.Where(pair => pair.Value.Count * 2 >= _texts[Language.English].Count).Select(pair => pair.Key).Order()];

    /// <summary>Keys of the English file.</summary>
    public IReadOnlyCollection<string> Keys => _texts[Language.English].Keys;

    /// <param name="folder">The folder with Messages.resx (English), Messages.fr.resx and Messages.es.resx; the latter two may be missing.</param>
    /// <exception cref="MessageFileException">A file is missing, is no resx file, or has a sentence without key or text or twice.</exception>
    public static MessageCatalog Load(string folder)
    {
        var texts = new Dictionary<Language, Dictionary<string, string>>();
        foreach (var language in Core.Knowledge.Languages.All)
        {
            var path = Path.Combine(folder, language == Language.English ? "Messages.resx" : $"Messages.{language.Code()}.resx");
            if (language == Language.English || File.Exists(path))
            {
                texts.Add(language, MessageFile.Read(path));
            }
        }

        return new MessageCatalog(texts);
    }

    /// <returns>The text in that language, else in English, else null.</returns>
    public string? Find(string key, Language language) =>
        _texts.TryGetValue(language, out var texts) && texts.TryGetValue(key, out var text) ? text : _texts[Language.English].GetValueOrDefault(key);

    /// <exception cref="KeyNotFoundException">No file has the key.</exception>
    public string Get(string key, Language language) =>
        Find(key, language) ?? throw new KeyNotFoundException($"dialogs/messages has no sentence \"{key}\".");
}
