namespace ConsultBot.Core.Search.Ranking;

/// <summary>Turns what a scan saw into features.</summary>
internal sealed class FeatureReading(TermWeights terms, FieldWeights fields, SearchParameters parameters)
{
    /// <summary>Fills in all but the two features that depend on the other candidates.</summary>
    public void Read(QuestionReading question, QuestionWeights weights, TextScan scan, int text, Span<double> features)
    {
        var share = 1 / question.Weight;
        var (content, stop) = Frequencies(question, weights, scan);
        features[(int)Feature.Words] = content * share;
        features[(int)Feature.StopWords] = stop * share;
        features[(int)Feature.Bigrams] = weights.All(scan.Bigrams) * share;
        features[(int)Feature.Near] = weights.Content(scan.Near) * share;
        features[(int)Feature.Sentence] = scan.Sentence * share;
        features[(int)Feature.SentenceAndTitle] = scan.SentenceAndTitle * share;
        features[(int)Feature.Exact] = weights.Content(scan.Same) * share;
        features[(int)Feature.Title] = 2 * weights.Title(scan.Title) / Math.Max(1e-9, question.TitleWeight + terms.TitleTotal(text));
    }

    /// <summary>Fills in the features that depend on the other candidates.</summary>
    public static void AddFit(double[] features, int count)
    {
        var fit = 0.0;
        for (var at = 0; at < count; at++)
        {
            fit = Math.Max(fit, features[(at * RankingWeights.Count) + (int)Feature.Title]);
        }

        for (var at = 0; at < count; at++)
        {
            var own = features.AsSpan(at * RankingWeights.Count, RankingWeights.Count);
            own[(int)Feature.TitleByFit] = own[(int)Feature.Title] * fit;
        }
    }

    private (double Content, double Stop) Frequencies(QuestionReading question, QuestionWeights weights, TextScan scan)
    {
        var (content, stop) = (0.0, 0.0);
        for (var at = 0; at < question.Words.Length; at++)
        {
            var bit = 1UL << at;
            var part = (scan.All.Sure & bit) != 0 ? fields.Saturate(scan.Frequencies[at])
                : (scan.All.Kin & bit) != 0 ? parameters.KinFactor * fields.Saturate(1)
                : 0;
            if (weights.IsContent(at))
            {
                content += weights[at] * part;
            }
            else
            {
                stop += weights[at] * part;
            }
        }

        return (content, stop);
    }
}
