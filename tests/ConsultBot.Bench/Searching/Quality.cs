using ConsultBot.Core.Search;

namespace ConsultBot.Bench.Searching;

/// <summary>How well an index answers the questions of a collection.</summary>
/// <param name="RecallAt1">Share of questions whose first hit is right.</param>
/// <param name="RecallAt5">Right passages among the first five, as a share of what five places can hold.</param>
/// <param name="GainAt10">nDCG@10 with linear gain.</param>
/// <param name="Refusal">How often the decision value of an answerable question exceeds that of an unanswerable one (area under the ROC curve); NaN without any.</param>
internal readonly record struct Quality(double RecallAt1, double RecallAt5, double GainAt10, double Refusal)
{
    private const int Looked = 10;

    public static Quality Of(TextIndex index, TestCollection collection, IReadOnlyList<(string Id, string Text)> queries)
    {
        var (one, five, gain) = (0.0, 0.0, 0.0);
        var confidences = new List<double>();
        foreach (var (id, text) in queries)
        {
            var relevant = collection.Relevant[id];
            var right = relevant.Count(pair => pair.Value > 0);
            var hits = index.Find(text, Looked);
            var grades = hits.Select(hit => relevant.GetValueOrDefault(collection.Ids[hit.Text])).ToList();
            one += grades is [> 0, ..] ? 1 : 0;
            five += (double)grades.Take(5).Count(grade => grade > 0) / Math.Min(right, 5);
            gain += Discounted(grades) / Discounted([.. relevant.Values.OrderDescending().Take(Looked)]);
            confidences.Add(hits.Count == 0 ? 0 : hits[0].Evidence.Confidence);
        }

        var without = collection.Unanswerable.Select(text => index.Find(text, 1) is [var hit] ? hit.Evidence.Confidence : 0).ToList();
        return new Quality(one / queries.Count, five / queries.Count, gain / queries.Count, Area(confidences, without));
    }

    private static double Discounted(IReadOnlyList<int> grades) => grades.Select((grade, at) => grade / Math.Log2(at + 2)).Sum();

    private static double Area(List<double> answerable, List<double> unanswerable)
    {
        if (unanswerable.Count == 0)
        {
            return double.NaN;
        }

        var sorted = unanswerable.Order().ToArray();
        return answerable.Average(value =>
        {
            var (below, upTo) = (sorted.Count(other => other < value), sorted.Count(other => other <= value));
            return (below + upTo) / 2.0 / sorted.Length;
        });
    }
}
