using ConsultBot.Core.Questions.Reading;
using ConsultBot.Core.Search.Indexing;

namespace ConsultBot.Core.Search.Ranking;

/// <summary>Says what an unknown word may be a misspelling of.</summary>
internal sealed class Corrector(Lexicon lexicon, DeletionIndex deletions, Postings postings)
{
    private const int Most = 3;

    /// <param name="word">Folded; in no text, and no form of a word in one.</param>
    /// <returns>At most three terms at the least distance, the more frequent first.</returns>
    public int[] Correct(string word)
    {
        if (word.Length < 4 || char.IsAsciiDigit(word[0]))
        {
            return [];
        }

        var nearest = Nearest(word, 1);
        if (nearest.Count == 0 && Spelling.Allowance(word.Length) >= 2)
        {
            nearest = Nearest(word, 2);
        }

        return [.. nearest.OrderByDescending(postings.Frequency).ThenBy(term => term).Take(Most)];
    }

    private HashSet<int> Nearest(string word, int distance)
    {
        var candidates = new List<int>();
        deletions.Find(word, distance > 1, candidates);
        var terms = new HashSet<int>();
        var seen = new HashSet<int>();
        foreach (var candidate in candidates)
        {
            if (seen.Add(candidate) && Spelling.Distance(word, lexicon.Text(candidate), distance) <= distance)
            {
                terms.Add(lexicon.TermOfWord[candidate]);
            }
        }

        return terms;
    }
}
