using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.Questions.Reading;

/// <summary>The words of the knowledge's own texts: spelt rightly by definition, so never taken for a mistyped name.</summary>
internal static class KnownWords
{
    public static HashSet<string> Of(KnowledgeBase knowledge, Language language)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in Texts(knowledge))
        {
            words.UnionWith(Tokenizer.Words(text.In(language)));
        }

        return words;
    }

    private static IEnumerable<LocalText> Texts(KnowledgeBase knowledge)
    {
        foreach (var process in knowledge.Processes)
        {
            IEnumerable<LocalText?> texts = [process.Aim, process.Secretariat?.Text, process.Status?.Text, .. process.Priorities, .. process.Notes.Select(note => note.Text), .. process.Topics.Select(topic => topic.Text)];
            foreach (var text in texts.OfType<LocalText>())
            {
                yield return text;
            }
        }

        foreach (var understanding in knowledge.Understandings)
        {
            yield return understanding.Text;
        }

        foreach (var passage in knowledge.Passages)
        {
            yield return passage.Title;
            yield return passage.Text;
        }
    }
}
