namespace ConsultBot.Core.Questions.Speaking;

/// <summary>How likely a word is in a language by its runs of three letters (Cavnar and Trenkle 1994, "N-gram-based text categorization",
/// with add-one counts in place of ranks).</summary>
internal sealed class LetterModel
{
    private const int Letters = 28;
    private const int Other = 26;
    private const int Edge = 27;

    private readonly float[] _logs;

    private LetterModel(float[] logs) => _logs = logs;

    /// <param name="words">Folded words of texts in that language, as often as they occur.</param>
    public static LetterModel Fit(IEnumerable<string> words)
    {
        var counts = new int[Letters * Letters * Letters];
        foreach (var word in words)
        {
            foreach (var run in Runs(word))
            {
                counts[run]++;
            }
        }

        double total = counts.Sum() + counts.Length;
        return new LetterModel([.. counts.Select(count => (float)Math.Log((count + 1) / total))]);
    }

    /// <returns>The mean over the runs of the word, as a natural logarithm: words of any length compare.</returns>
    public double Mean(string word)
    {
        var sum = 0.0;
        var count = 0;
        foreach (var run in Runs(word))
        {
            sum += _logs[run];
            count++;
        }

        return count == 0 ? 0 : sum / count;
    }

    private static IEnumerable<int> Runs(string word)
    {
        var (first, second) = (Edge, Edge);
        foreach (var letter in word)
        {
            var third = Code(letter);
            yield return (((first * Letters) + second) * Letters) + third;
            (first, second) = (second, third);
        }

        yield return (((first * Letters) + second) * Letters) + Edge;
    }

    private static int Code(char letter) => char.IsAsciiLetterLower(letter) ? letter - 'a' : Other;
}
