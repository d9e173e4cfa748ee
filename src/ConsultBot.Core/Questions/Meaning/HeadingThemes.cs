using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Reading;
using ConsultBot.Core.Search.Words;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Finds the headings that name a theme in other words than the question: by a subject's names, or by the stems of its words.</summary>
internal sealed class HeadingThemes(KnowledgeBase knowledge)
{
    private const int ShortestWord = 4;

    private readonly Lazy<IReadOnlyList<(int Number, string[] Words, HashSet<string> Stems)>> _titles = new(() => [.. knowledge.Headings.SelectMany(Titles)]);

    /// <summary>The question says what the heading is to be about.</summary>
    public static bool HasTheme(ReadQuestion read) => read.Unread.Count > 0 || read.Entities.Any(entity => entity.Kind is EntityKind.Topic);

    /// <param name="read">The question.</param>
    /// <param name="whole">True to take only titles that the question says whole: "is migration law a heading?" is not answered by "human rights of migrants".</param>
    /// <returns>The numbers, in their order; empty when no title has the theme.</returns>
    public List<int> Find(ReadQuestion read, bool whole) =>
        [.. read.Ids(EntityKind.Topic).SelectMany(ByTopic).Concat(ByWords(read, whole)).Distinct().Order()];

    private IEnumerable<int> ByTopic(string id)
    {
        var topic = knowledge.GetTopic(id);
        var names = Languages.All.SelectMany(language => topic.Variants.In(language).Append(topic.Name.In(language))).Select(Tokenizer.Words)
            .Where(words => words.Length > 1 || words[0].Length >= ShortestWord).ToList();
        return _titles.Value.Where(title => names.Any(name => Holds(title.Words, name))).Select(title => title.Number);
    }

    private IEnumerable<int> ByWords(ReadQuestion read, bool whole)
    {
        var asked = Stems(read.Unread.Select(at => read.Words[at]));
        var said = whole ? Stems(read.Words) : [];
        return _titles.Value.Where(title => title.Stems.Overlaps(asked) && (!whole || title.Stems.IsSubsetOf(said))).Select(title => title.Number);
    }

    private static HashSet<string> Stems(IEnumerable<string> words) => words.Where(word => word.Length >= ShortestWord)
        .SelectMany(word => Languages.All.Select(language => Stemmer.Stem(word, language))).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<(int Number, string[] Words, HashSet<string> Stems)> Titles(Heading heading)
    {
        var titles = heading.Subheadings.SelectMany(part => part.Subheadings.Select(inner => inner.Title).Prepend(part.Title)).Prepend(heading.Title);
        foreach (var title in titles)
        {
            foreach (var language in Languages.All)
            {
                var words = Tokenizer.Words(title.In(language));
                yield return (heading.Number, words, words.Where(word => word.Length >= ShortestWord && !StopWords.Of(language).Contains(word))
                    .Select(word => Stemmer.Stem(word, language)).ToHashSet(StringComparer.Ordinal));
            }
        }
    }

    private static bool Holds(string[] words, string[] name) =>
        Enumerable.Range(0, Math.Max(0, words.Length - name.Length + 1)).Any(at => words.AsSpan(at, name.Length).SequenceEqual(name));
}
