using ConsultBot.Core.Search.Indexing;

namespace ConsultBot.Core.Search.Ranking;

/// <summary>Says how well the hits cover the question.</summary>
internal static class Judgement
{
    public static IReadOnlyList<SearchHit> Judge(IndexParts parts, QuestionReading question, QuestionWeights weights, Scratch scratch, List<(int Candidate, double Score)> order, int limit)
    {
        var hits = new List<SearchHit>(Math.Min(limit, order.Count));
        var confidence = 1.0;
        for (var at = 0; at < order.Count && at < limit; at++)
        {
            var (candidate, score) = order[at];
            var features = scratch.Features.AsSpan(candidate * RankingWeights.Count, RankingWeights.Count);
            var gap = Gap(parts, scratch, order, at);
            confidence = Math.Min(confidence, Confidence.Of(features, gap, score));
            hits.Add(new SearchHit(scratch.Candidates[candidate].Text, score, new SearchEvidence(
                features[(int)Feature.Coverage], Math.Max(features[(int)Feature.Sentence], features[(int)Feature.SentenceAndTitle]),
                gap, score, Unmatched(parts, question, scratch.Candidates[candidate].Text), confidence)));
        }

        return hits;
    }

    // Texts of one title are about one subject; they do not make each other doubtful.
    private static double Gap(IndexParts parts, Scratch scratch, List<(int Candidate, double Score)> order, int at)
    {
        var title = parts.Store.Title(scratch.Candidates[order[at].Candidate].Text);
        for (var next = at + 1; next < order.Count; next++)
        {
            var other = parts.Store.Title(scratch.Candidates[order[next].Candidate].Text);
            if (title.IsEmpty || !title.SequenceEqual(other))
            {
                return order[at].Score > 0 ? Math.Clamp((order[at].Score - order[next].Score) / order[at].Score, 0, 1) : 0;
            }
        }

        return 1;
    }

    private static List<string> Unmatched(IndexParts parts, QuestionReading question, int text)
    {
        var present = new HashSet<int>();
        foreach (var word in parts.Store.All(text))
        {
            if (word >= 0)
            {
                present.Add(parts.Lexicon.TermOfWord[word]);
            }
        }

        return [.. question.Words.Where(word => !word.IsStop && !word.Terms.Any(present.Contains)).Select(word => word.Text)];
    }
}
