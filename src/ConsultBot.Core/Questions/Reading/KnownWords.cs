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

    /// <summary>The words of a process's own texts, in every language.</summary>
    public static IReadOnlySet<string> Of(Process process)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in Texts(process))
        {
            words.UnionWith(Languages.All.Select(text.In).SelectMany(Tokenizer.Words));
        }

        return words;
    }

    private static IEnumerable<LocalText> Texts(Process process)
    {
        IEnumerable<LocalText?> texts =
        [
            process.Aim, process.Secretariat?.Text, process.Status?.Text, .. process.Priorities,
            .. process.Notes.Select(note => note.Text), .. process.Topics.Select(topic => topic.Text),
        ];
        return texts.OfType<LocalText>();
    }

    private static IEnumerable<LocalText> Texts(KnowledgeBase knowledge)
    {
        foreach (var text in knowledge.Processes.SelectMany(Texts))
        {
            yield return text;
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
