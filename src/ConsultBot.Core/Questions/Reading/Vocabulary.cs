using ConsultBot.Core.Search.Indexing;

namespace ConsultBot.Core.Questions.Reading;

/// <summary>The words that names and phrases are made of, with a look-up that forgives typing errors.</summary>
/// <remarks>Words are found through their spellings with letters left out (symmetric deletion; W. Garbe, SymSpell, 2012), then checked
/// by <see cref="Spelling.Distance"/>; the cost does not grow with the number of words.</remarks>
public sealed class Vocabulary
{
    /// <summary>In a shorter word no slip is forgiven.</summary>
    private const int Shortest = 4;

    private readonly HashSet<string> _words;

    /// <summary>Made when a word is first misspelt: a start need not wait for it.</summary>
    private readonly Lazy<(string[] Words, DeletionIndex Deletions)> _misspelt;

    public Vocabulary(IEnumerable<string> words)
    {
        _words = new HashSet<string>(words, StringComparer.Ordinal);
        _misspelt = new Lazy<(string[] Words, DeletionIndex Deletions)>(() =>
        {
            string[] known = [.. _words.Where(word => word.Length >= Shortest).Order(StringComparer.Ordinal)];
            return (known, new DeletionIndex(known.Length, at => known[at], length => Spelling.Allowance(length + 1) > 1));
        });
    }

    public bool Contains(string word) => _words.Contains(word);

    /// <returns>The nearest word; of equally near ones that with the same consonants, then that with the same letters but for a doubled or a swapped one, then the first in the alphabet; null when none is near.</returns>
    public string? FindNearest(string word)
    {
        var nearest = Nearest(word);
        return nearest.Count < 2 ? nearest.FirstOrDefault()
            : nearest.OrderBy(near => Consonants(near) != Consonants(word)).ThenBy(near => Single(near) != Single(word)).ThenBy(near => !near.Order().SequenceEqual(word.Order())).ThenBy(near => near, StringComparer.Ordinal).First();
    }

    /// <summary>What is left of a word in which only vowels were missed.</summary>
    private static string Consonants(string word) => string.Concat(Single(word).Where(letter => letter is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y')));

    /// <summary>Without doubled letters.</summary>
    private static string Single(string word) => string.Concat(word.Where((letter, at) => at == 0 || word[at - 1] != letter));

    /// <summary>The words nearest to a misspelt one.</summary>
    /// <param name="word">Folded, not itself in the vocabulary.</param>
    /// <returns>All at the least distance within the allowance; empty when there is none.</returns>
    public IReadOnlyList<string> Nearest(string word)
    {
        var allowance = Spelling.Allowance(word.Length);
        if (allowance == 0 || word.Length > 40 || char.IsAsciiDigit(word[0]))
        {
            return [];
        }

        var (words, deletions) = _misspelt.Value;
        var candidates = new List<int>();
        deletions.Find(word, allowance > 1, candidates);
        var nearest = new List<string>();
        var least = allowance;
        foreach (var candidate in candidates.Distinct().Select(at => words[at]))
        {
            // A short name must not be reached from a longer word by two edits: the allowance of the shorter one counts.
            var limit = Math.Min(least, Spelling.Allowance(Math.Min(word.Length, candidate.Length) + 1));
            var distance = Spelling.Distance(word, candidate, limit);
            if (distance > limit)
            {
                continue;
            }

            if (distance < least)
            {
                nearest.Clear();
                least = distance;
            }

            nearest.Add(candidate);
        }

        return nearest;
    }
}
