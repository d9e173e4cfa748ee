using ConsultBot.Core.Search;

namespace ConsultBot.Bench.Searching;

/// <summary>Passages of 15 to 120 words whose words are as unevenly spread as those of a language (Zipf's law).</summary>
internal static class SyntheticTexts
{
    private const int Vocabulary = 120_000;
    private const string Syllables = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu ";

    public static IReadOnlyList<SearchableText> Make(int count, Random random)
    {
        var texts = new SearchableText[count];
        for (var at = 0; at < count; at++)
        {
            texts[at] = new SearchableText(Words(random.Next(2, 7), random), Words(random.Next(15, 120), random), []);
        }

        return texts;
    }

    /// <summary>Some words of one passage, with question words around them.</summary>
    public static string Question(IReadOnlyList<SearchableText> texts, Random random)
    {
        var words = texts[random.Next(texts.Count)].Text.Split(' ');
        return "what is the " + string.Join(' ', Enumerable.Range(0, random.Next(3, 8)).Select(_ => words[random.Next(words.Length)]));
    }

    /// <summary>One letter of the longest word is another one.</summary>
    public static string Misspell(string question, Random random)
    {
        var longest = question.Split(' ').MaxBy(word => word.Length)!;
        var at = random.Next(1, longest.Length);
        return question.Replace(longest, $"{longest[..at]}q{longest[(at + 1)..]}", StringComparison.Ordinal);
    }

    private static string Words(int count, Random random) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word((int)Math.Pow(Vocabulary, random.NextDouble()))));

    private static string Word(int rank)
    {
        var word = string.Empty;
        for (var rest = (rank * 7) + 20; rest > 0; rest /= 20)
        {
            word += Syllables.Substring(rest % 20 * 3, 2);
        }

        return word;
    }
}
