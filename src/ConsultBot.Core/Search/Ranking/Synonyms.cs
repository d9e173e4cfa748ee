using ConsultBot.Core.Search.Indexing;

namespace ConsultBot.Core.Search.Ranking;

/// <summary>Words that people use for each other, by the terms of an index.</summary>
internal sealed class Synonyms
{
    private readonly Dictionary<string, int[]> _terms;
    private readonly StemGroups _groups;

    public Synonyms(Lexicon lexicon, StemGroups groups)
    {
        _groups = groups;
        _terms = new Dictionary<string, int[]>(groups.Others.Count, StringComparer.Ordinal);
        foreach (var (stem, others) in groups.Others)
        {
            _terms[stem] = Known(lexicon, others);
        }
    }

    /// <returns>Terms that the index has; empty when the stem has none.</returns>
    public int[] Of(string stem) => _terms.GetValueOrDefault(stem, []);

    /// <returns>The terms of the synonyms that one slip leads from; empty for short stems, and when there is none.</returns>
    public int[] OfMisspelt(string stem) => _groups.FindMisspelt(stem) is { } meant ? _terms[meant] : [];

    private static int[] Known(Lexicon lexicon, List<string> stems)
    {
        var terms = new List<int>(stems.Count);
        foreach (var stem in stems)
        {
            if (lexicon.FindTerm(stem) is >= 0 and var term)
            {
                terms.Add(term);
            }
        }

        return [.. terms];
    }
}
