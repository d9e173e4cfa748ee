using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Reading;
using ConsultBot.Core.Search.Indexing;
using ConsultBot.Core.Search.Words;

namespace ConsultBot.Core.Search.Ranking;

/// <summary>Words that people use for each other, by their stems. Worked out once for all indexes of a language.</summary>
internal sealed class StemGroups
{
    private const int ShortestMisspelt = 5;

    private readonly Dictionary<string, List<string>> _others = new(StringComparer.Ordinal);
    private readonly List<string> _stems = [];
    private readonly Lazy<DeletionIndex> _near;

    /// <param name="groups">Words and phrases; what a group has in one phrase goes for each word of it.</param>
    /// <param name="language">Whose stems.</param>
    /// <param name="stems">False: words stand for themselves.</param>
    public StemGroups(IEnumerable<IReadOnlyList<string>> groups, Language language, bool stems = true)
    {
        var lexicon = new Lexicon(language, stems);
        foreach (var group in groups)
        {
            Add([.. group.SelectMany(Cut).Select(lexicon.StemOf).Distinct(StringComparer.Ordinal)]);
        }

        _near = new Lazy<DeletionIndex>(() => new DeletionIndex(_stems.Count, at => _stems[at]));
    }

    /// <summary>Every stem of a group, with the others of its groups.</summary>
    public IReadOnlyDictionary<string, List<string>> Others => _others;

    /// <returns>The stem that one slip leads from, the first in the alphabet; null for short stems, and when there is none.</returns>
    public string? FindMisspelt(string stem)
    {
        if (stem.Length < ShortestMisspelt)
        {
            return null;
        }

        var near = new List<int>();
        _near.Value.Find(stem, two: false, near);
        string? meant = null;
        foreach (var at in near)
        {
            if (Spelling.Distance(stem, _stems[at], 1) <= 1 && (meant is null || string.CompareOrdinal(_stems[at], meant) < 0))
            {
                meant = _stems[at];
            }
        }

        return meant;
    }

    private void Add(List<string> group)
    {
        foreach (var stem in group)
        {
            if (!_others.TryGetValue(stem, out var others))
            {
                _others[stem] = others = [];
                _stems.Add(stem);
            }

            others.AddRange(group.Where(other => other != stem && !others.Contains(other)));
        }
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
