using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Search.Ranking;
using ConsultBot.Core.Search.Words;

namespace ConsultBot.Core.Search;

/// <summary>Picks the sentences of a text that answer a question.</summary>
public static class SentenceChoice
{
    /// <param name="text">The whole text; it need not be in the index.</param>
    /// <param name="index">Says which words are rare and how a mistyped word is spelt.</param>
    /// <param name="count">At most this many sentences, at least 1.</param>
    /// <returns>In the order of the text; empty when it has no sentence.</returns>
    /// <exception cref="ArgumentException">The index is in another language.</exception>
    public static IReadOnlyList<ChosenSentence> Best(string text, string question, Language language, TextIndex index, int count)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(index);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (index.Language != language)
        {
            throw new ArgumentException("The index is in another language than the question.", nameof(index));
        }

        var reading = new SentenceReading(index.Parts, index.Parts.Reader.Read(question), AnswerSigns.Find(question, language));
        var sentences = new List<ChosenSentence>();
        var cutter = new SentenceCutter(text);
        while (cutter.MoveNext())
        {
            if (cutter.Current.Trim() is { Length: > 0 } sentence && reading.HasWords(sentence))
            {
                sentences.Add(new ChosenSentence(sentences.Count, sentence.ToString(), reading.Score(sentence)));
            }
        }

        return [.. sentences.OrderByDescending(sentence => sentence.Score).ThenBy(sentence => sentence.Position).Take(count).OrderBy(sentence => sentence.Position)];
    }
}
