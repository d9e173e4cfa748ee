using ConsultBot.Core.Search.Indexing;

namespace ConsultBot.Core.Search.Ranking;

/// <summary>Words that are loosely related by a common beginning: "migrate" and "migration", "publicité" and "publicitaire".</summary>
internal sealed class Kinship
{
    private const int Beginning = 5;

    // Two stems are akin when their common beginning is this share of the longer one.
    private const double LeastShare = 0.5;

    private readonly Lexicon _lexicon;
    private readonly Dictionary<string, int> _classes = new(StringComparer.Ordinal);
    private readonly int[] _classOfTerm;
    private readonly WordLists _terms;

    public Kinship(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _classOfTerm = new int[lexicon.TermCount];
        var lookup = _classes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var term = 0; term < _classOfTerm.Length; term++)
        {
            var stem = lexicon.Stem(term);
            _classOfTerm[term] = -1;
            if (stem.Length >= Beginning && !char.IsAsciiDigit(stem[0]) && !lexicon.IsStop(stem))
            {
                lookup.TryAdd(stem.AsSpan(0, Beginning), _classes.Count);
                _classOfTerm[term] = lookup[stem.AsSpan(0, Beginning)];
            }
        }

        _terms = WordLists.Group(_classOfTerm, _classes.Count);
    }

    /// <summary>Adds the terms akin to a stem, itself excepted.</summary>
    public void AddKin(string stem, List<int> kin)
    {
        if (stem.Length < Beginning || !_classes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(stem.AsSpan(0, Beginning), out var number))
        {
            return;
        }

        foreach (var term in _terms[number])
        {
            var other = _lexicon.Stem(term);
            var common = stem.AsSpan().CommonPrefixLength(other);
            if (other != stem && common >= LeastShare * Math.Max(stem.Length, other.Length))
            {
                kin.Add(term);
            }
        }
    }
}
