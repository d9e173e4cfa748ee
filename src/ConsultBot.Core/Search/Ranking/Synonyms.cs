using ConsultBot.Core.Questions.Reading;
using ConsultBot.Core.Search.Indexing;
using ConsultBot.Core.Search.Words;

namespace ConsultBot.Core.Search.Ranking;

/// <summary>Words that people use for each other, by the stems of an index.</summary>
internal sealed class Synonyms
{
    private const int ShortestMisspelt = 5;

    private readonly Dictionary<string, List<int>> _terms = new(StringComparer.Ordinal);

    public Synonyms(Lexicon lexicon, IReadOnlyList<IReadOnlyList<string>> groups)
    {
        foreach (var group in groups)
        {
            var stems = group.SelectMany(Cut).Select(lexicon.StemOf).Distinct(StringComparer.Ordinal).ToList();
            foreach (var stem in stems)
            {
                var others = stems.Where(other => other != stem).Select(lexicon.FindTerm).Where(term => term >= 0);
                _terms[stem] = [.. _terms.GetValueOrDefault(stem, []).Concat(others).Distinct()];
            }
        }
    }

    /// <returns>Terms that the index has; empty when the stem has none.</returns>
    public IReadOnlyList<int> Of(string stem) => _terms.TryGetValue(stem, out var terms) ? terms : [];

    /// <returns>The terms of the synonyms that one slip leads from; empty for short stems, and when there is none.</returns>
    public IReadOnlyList<int> OfMisspelt(string stem)
    {
        if (stem.Length < ShortestMisspelt)
        {
            return [];
        }

        var meant = _terms.Keys.Where(known => Math.Abs(known.Length - stem.Length) <= 1 && Spelling.Distance(stem, known, 1) <= 1).Order(StringComparer.Ordinal).FirstOrDefault();
        return meant is null ? [] : _terms[meant];
    }

    private static List<string> Cut(string phrase)
    {
        var words = new List<string>();
        var cutter = new WordCutter(phrase, stackalloc char[WordCutter.MaximumLength]);
        while (cutter.MoveNext())
        {
            words.Add(cutter.Current.ToString());
        }

        return words;
    }
}
