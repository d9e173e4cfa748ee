using ConsultBot.Core.Knowledge.Wording;

namespace ConsultBot.Core.Knowledge;

/// <summary>Finds English texts of a knowledge base that repeat the wording of a document, where they should say it in words of our own.</summary>
public static class WordingCheck
{
    /// <summary>How many words in a row make a copy. Case, accents, apostrophes and punctuation do not count.</summary>
    public const int RunLength = 8;

    /// <param name="knowledge">What to check: its sentences, the titles that are ours, and the questions that entries are known to answer.</param>
    /// <param name="documents">What it must not repeat.</param>
    /// <returns>A problem a run, in the order of the files. A run inside a name or title that the knowledge base knows, two words
    /// around it left aside, is none; nor is one of which half the words or more name states: those are given.</returns>
    public static IReadOnlyList<KnowledgeProblem> FindCopies(KnowledgeBase knowledge, IReadOnlyList<SourceText> documents)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(documents);
        var runs = new RunIndex(documents, RunLength);
        var names = new KnownNames(knowledge);
        return
        [
            .. from text in OwnTexts.Of(knowledge).Concat(OwnTexts.Asked(knowledge))
               from run in runs.FindIn(text.Text)
               where !names.Excuse(run.Words)
               select text.Place.Problem(
                   $"{run.Document} has the same words in a row: \"{string.Join(' ', run.Words)}\". Say it in words of our own, in all three languages."),
        ];
    }
}
