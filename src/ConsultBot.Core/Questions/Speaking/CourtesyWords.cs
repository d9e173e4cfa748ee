using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Speaking;

/// <summary>Greetings and thanks that are a whole message: the one kind of short message that says which language somebody wants to speak.</summary>
internal static class CourtesyWords
{
    private static readonly Cue[] Courtesies = [Cue.Greeting, Cue.Thanks, Cue.Farewell, Cue.Help];

    /// <returns>Each phrase that one language alone has, folded, with that language.</returns>
    public static Dictionary<string, Language> Of(IReadOnlyList<PhraseBook> phrases)
    {
        var owners = new Dictionary<string, HashSet<Language>>(StringComparer.Ordinal);
        foreach (var book in phrases)
        {
            foreach (var phrase in Courtesies.SelectMany(book.PhrasesOf))
            {
                var key = string.Join(' ', Tokenizer.Words(phrase));
                (owners.TryGetValue(key, out var languages) ? languages : owners[key] = []).Add(book.Language);
            }
        }

        return owners.Where(pair => pair.Value.Count == 1).ToDictionary(pair => pair.Key, pair => pair.Value.Single(), StringComparer.Ordinal);
    }
}
