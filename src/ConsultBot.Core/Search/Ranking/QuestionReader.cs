using ConsultBot.Core.Search.Indexing;
using ConsultBot.Core.Search.Words;

namespace ConsultBot.Core.Search.Ranking;

/// <summary>Looks the words of a question up in the index.</summary>
internal sealed class QuestionReader(Lexicon lexicon, TermWeights weights, Corrector corrector, Synonyms synonyms, Synonyms paraphrases, SearchParameters parameters)
{
    /// <summary>A word with this share of the highest weight stands in few texts: others may say the same in other words.</summary>
    private const double Rare = 0.7;

    public QuestionReading Read(string question)
    {
        var words = new List<QuestionWord>();
        var (before, contentBefore) = (-1, -1);
        var cutter = new WordCutter(question, stackalloc char[WordCutter.MaximumLength]);
        while (words.Count < QuestionReading.MaximumWords && cutter.MoveNext())
        {
            var at = Add(words, cutter.Current);
            if (words[at].Before < 0 && before != at)
            {
                words[at].Before = before;
            }

            before = at;
            if (!words[at].IsStop)
            {
                words[at].ContentBefore = words[at].ContentBefore < 0 && contentBefore != at ? contentBefore : words[at].ContentBefore;
                contentBefore = at;
            }
        }

        return new QuestionReading([.. words]);
    }

    private int Add(List<QuestionWord> words, ReadOnlySpan<char> written)
    {
        var number = lexicon.FindWord(written);
        var text = number >= 0 ? lexicon.Text(number) : written.ToString();
        var term = number >= 0 ? lexicon.TermOfWord[number] : lexicon.FindTerm(lexicon.StemOf(text));
        for (var at = 0; at < words.Count; at++)
        {
            if (term >= 0 ? words[at].Terms.Length > 0 && words[at].Terms[0] == term : words[at].Text == text)
            {
                return at;
            }
        }

        var isStop = lexicon.IsStop(text) || parameters.Framing.Contains(text);
        words.Add(term >= 0 ? Known(text, number, term, isStop) : Unknown(text, isStop));
        return words.Count - 1;
    }

    private QuestionWord Known(string text, int number, int term, bool isStop)
    {
        var factor = isStop ? parameters.StopFactor : 1;
        return new QuestionWord
        {
            Text = text,
            IsStop = isStop,
            Word = number,
            Terms = [term],
            IsCorrected = false,
            Weight = weights.Idf(term) * factor,
            TitleWeight = weights.TitleIdf(term) * factor,
            Synonyms = isStop ? [] : (weights.Idf(term) >= Rare * weights.HighestIdf ? paraphrases : synonyms).Of(lexicon.Stem(term)),
        };
    }

    private QuestionWord Unknown(string text, bool isStop)
    {
        var stem = lexicon.StemOf(text);
        var others = isStop ? [] : paraphrases.Of(stem);
        var corrections = isStop || others.Length > 0 || !parameters.ForgivesTyping || parameters.RightlySpelt.Contains(text) ? [] : corrector.Correct(text) is [_, ..] near ? near : paraphrases.OfMisspelt(stem);
        var factor = isStop ? parameters.StopFactor : 1;
        var nearest = others.Length > 0 ? others : corrections;
        return new QuestionWord
        {
            Text = text,
            IsStop = isStop,
            Word = -1,
            Terms = corrections,
            IsCorrected = corrections.Length > 0,
            Weight = factor * (nearest.Length > 0 ? nearest.Max(weights.Idf) : weights.HighestIdf),
            TitleWeight = factor * (nearest.Length > 0 ? nearest.Max(weights.TitleIdf) : weights.HighestIdf),
            Synonyms = others,
        };
    }
}
