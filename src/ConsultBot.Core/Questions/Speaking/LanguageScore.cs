using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.Questions.Speaking;

/// <summary>What speaks for each language, as sums of natural logarithms of likelihood ratios.</summary>
internal sealed class LanguageScore
{
    private readonly double[] _sums = new double[Languages.All.Count];

    public double this[Language language] => _sums[(int)language];

    /// <summary>Adds what one word says, at most <paramref name="cap"/> between the best and any other language.</summary>
    public void Add(ReadOnlySpan<double> logs, double cap, double weight)
    {
        var best = double.NegativeInfinity;
        foreach (var log in logs)
        {
            best = Math.Max(best, log);
        }

        for (var at = 0; at < logs.Length; at++)
        {
            _sums[at] -= Math.Min(best - logs[at], cap) * weight;
        }
    }

    /// <summary>Adds a sign that only one language has.</summary>
    public void Add(Language language, double weight) => _sums[(int)language] += weight;

    /// <returns>The language with the highest sum; of equals the preferred one.</returns>
    public Language Best(Language preferred, double bonus)
    {
        var best = preferred;
        foreach (var language in Languages.All)
        {
            if (Of(language) > Of(best))
            {
                best = language;
            }
        }

        return best;

        double Of(Language language) => this[language] + (language == preferred ? bonus : 0);
    }
}
