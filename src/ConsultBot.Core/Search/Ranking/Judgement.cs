using ConsultBot.Core.Search.Indexing;

namespace ConsultBot.Core.Search.Ranking;

/// <summary>Says how well the hits cover the question.</summary>
internal static class Judgement
{
    public static IReadOnlyList<SearchHit> Judge(TextStore store, QuestionReading question, QuestionWeights weights, Scratch scratch, List<(int Candidate, double Score)> order, int limit)
    {
        var hits = new List<SearchHit>(Math.Min(limit, order.Count));
        var confidence = 1.0;
        for (var at = 0; at < order.Count && at < limit; at++)
        {
            var (candidate, score) = order[at];
            var found = scratch.Found[candidate];
            var features = scratch.Features.AsSpan(candidate * RankingWeights.Count, RankingWeights.Count);
            var coverage = weights.Content(found) / question.Weight;
            var gap = Gap(store, scratch, order, at);

            // A later hit is never surer than an earlier one, whatever its own evidence.
            confidence = Math.Min(confidence, Confidence.Of(features, coverage, gap, score));
            hits.Add(new SearchHit(scratch.Candidates[candidate].Text, score, new SearchEvidence(
                coverage, features[(int)Feature.SentenceAndTitle], gap, score, Unmatched(question, found), confidence)));
        }

        return hits;
    }

    // Texts of one title are about one subject; they do not make each other doubtful.
    internal static double Gap(TextStore store, Scratch scratch, List<(int Candidate, double Score)> order, int at)
    {
        var title = store.Title(scratch.Candidates[order[at].Candidate].Text);
        for (var next = at + 1; next < order.Count; next++)
        {
            if (title.IsEmpty || !title.SequenceEqual(store.Title(scratch.Candidates[order[next].Candidate].Text)))
            {
                return order[at].Score > 0 ? Math.Clamp((order[at].Score - order[next].Score) / order[at].Score, 0, 1) : 0;
            }
        }

        return 1;
    }

    private static List<string> Unmatched(QuestionReading question, WordSet found)
    {
        var unmatched = new List<string>();
        for (var at = 0; at < question.Words.Count; at++)
        {
            if (!question.Words[at].IsStop && ((found.Sure | found.Kin) >> at & 1) == 0)
            {
                unmatched.Add(question.Words[at].Text);
            }
        }

        return unmatched;
    }
}
