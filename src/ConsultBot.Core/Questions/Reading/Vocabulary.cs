namespace ConsultBot.Core.Questions.Reading;

/// <summary>The words that names and phrases are made of, with a look-up that forgives typing errors.</summary>
/// <remarks>Words are found through their spellings with letters left out (symmetric deletion; W. Garbe, SymSpell, 2012), then checked
/// by <see cref="Spelling.Distance"/>; the cost does not grow with the number of words.</remarks>
public sealed class Vocabulary
{
    /// <summary>Letters that deletions are made of: the rest of a long word is left to the distance.</summary>
    private const int Beginning = 7;

    private readonly HashSet<string> _words;

    /// <summary>Made when a word is first misspelt: a start need not wait for it.</summary>
    private readonly Lazy<Dictionary<string, List<string>>> _byDeletion;

    public Vocabulary(IEnumerable<string> words)
    {
        _words = new HashSet<string>(words, StringComparer.Ordinal);
        _byDeletion = new Lazy<Dictionary<string, List<string>>>(ByDeletion);
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

        var nearest = new List<string>();
        var least = allowance;
        foreach (var candidate in Candidates(word, allowance))
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

    private HashSet<string> Candidates(string word, int allowance)
    {
        var candidates = new HashSet<string>(StringComparer.Ordinal);
        foreach (var deletion in Deletions(word, allowance))
        {
            if (_byDeletion.Value.TryGetValue(deletion, out var words))
            {
                candidates.UnionWith(words);
            }
        }

        return candidates;
    }

    private Dictionary<string, List<string>> ByDeletion()
    {
        var byDeletion = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var word in _words.Order(StringComparer.Ordinal).Where(word => word.Length >= 4 && !char.IsAsciiDigit(word[0])))
        {
            foreach (var deletion in Deletions(word, Spelling.Allowance(word.Length + 1)))
            {
                if (!byDeletion.TryGetValue(deletion, out var words))
                {
                    byDeletion[deletion] = words = [];
                }

                words.Add(word);
            }
        }

        return byDeletion;
    }

    private static HashSet<string> Deletions(string word, int edits)
    {
        var beginning = word.Length <= Beginning ? word : word[..Beginning];
        var found = new HashSet<string>(StringComparer.Ordinal) { beginning };
        var edge = new List<string> { beginning };
        for (var edit = 0; edit < edits; edit++)
        {
            var next = new List<string>();
            foreach (var text in edge)
            {
                for (var at = 0; at < text.Length; at++)
                {
                    var shorter = text.Remove(at, 1);
                    if (found.Add(shorter))
                    {
                        next.Add(shorter);
                    }
                }
            }

            edge = next;
        }

        return found;
    }
}
