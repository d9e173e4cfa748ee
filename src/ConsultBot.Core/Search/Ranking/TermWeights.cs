using ConsultBot.Core.Search.Indexing;

namespace ConsultBot.Core.Search.Ranking;

/// <summary>How rare terms are: idf = ln(1 + (N - n + 0.5) / (n + 0.5)), the form that never falls below zero.</summary>
internal sealed class TermWeights
{
    private readonly float[] _idf;
    private readonly float[] _titleIdf;
    private readonly float[] _titleTotals;

    public TermWeights(TextStore store, Lexicon lexicon, Postings postings, SearchParameters parameters)
    {
        var count = store.Count;
        HighestIdf = Idf(count, 0);
        _idf = new float[lexicon.TermCount];
        for (var term = 0; term < _idf.Length; term++)
        {
            _idf[term] = (float)Idf(count, postings.Frequency(term));
        }

        _titleIdf = [.. TitleFrequencies(store, lexicon).Select(frequency => (float)Idf(count, frequency))];
        _titleTotals = new float[count];
        for (var text = 0; text < count; text++)
        {
            foreach (var word in store.Title(text))
            {
                if (word >= 0)
                {
                    _titleTotals[text] += (float)(_titleIdf[lexicon.TermOfWord[word]] * (lexicon.IsStopWord[word] ? parameters.StopFactor : 1));
                }
            }
        }
    }

    /// <summary>That of a word in no text.</summary>
    public double HighestIdf { get; }

    public double Idf(int term) => _idf[term];

    /// <summary>By how many titles have the term.</summary>
    public double TitleIdf(int term) => _titleIdf[term];

    /// <summary>The weight of all words of the text's title.</summary>
    public double TitleTotal(int text) => _titleTotals[text];

    private static double Idf(int texts, int frequency) => Math.Log(1 + ((texts - frequency + 0.5) / (frequency + 0.5)));

    private static int[] TitleFrequencies(TextStore store, Lexicon lexicon)
    {
        var frequencies = new int[lexicon.TermCount];
        var last = new int[lexicon.TermCount];
        for (var text = 0; text < store.Count; text++)
        {
            foreach (var word in store.Title(text))
            {
                if (word >= 0 && last[lexicon.TermOfWord[word]] != text + 1)
                {
                    last[lexicon.TermOfWord[word]] = text + 1;
                    frequencies[lexicon.TermOfWord[word]]++;
                }
            }
        }

        return frequencies;
    }
}
