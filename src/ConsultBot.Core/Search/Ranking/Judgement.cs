using ConsultBot.Core.Search.Indexing;

namespace ConsultBot.Core.Search.Ranking;

/// <summary>Says how well the hits of one question cover it.</summary>
internal sealed class Judgement(IndexParts parts, SearchParameters parameters, QuestionReading question, QuestionWeights weights, Scratch scratch)
{
    /// <summary>A score that weighs as much as this many of the rarest words has half of the substance there can be.</summary>
    private const double HalfSubstance = 3;

    private readonly List<Ranked> _order = scratch.Order;
    private readonly double _unknown = UnknownShare(question);

    public IReadOnlyList<SearchHit> Hits(int limit)
    {
        var hits = new SearchHit[Math.Min(limit, _order.Count)];
        var confidence = 1.0;
        for (var at = 0; at < hits.Length; at++)
        {
            var (candidate, score) = _order[at];
            var features = scratch.FeaturesOf(candidate);
            var coverage = weights.Content(scratch.Found[candidate]) / question.Weight;
            var gap = SubjectGap(at);

            // A later hit is never surer than an earlier one, whatever its own evidence.
            confidence = Math.Min(confidence, Confidence.Of(Signs(at, features, coverage, gap)));
            hits[at] = new SearchHit(scratch.Candidates[candidate].Text, score, new SearchEvidence(
                coverage, features[(int)Feature.SentenceAndTitle], gap, score, Unmatched(scratch.Found[candidate]), confidence));
        }

        return hits;
    }

    private HitSigns Signs(int at, ReadOnlySpan<double> features, double coverage, double gap)
    {
        var (candidate, score) = _order[at];
        var weight = score * question.Weight / parts.Weights.HighestIdf;
        var titleScore = (parameters.Features[(int)Feature.Title] * features[(int)Feature.Title])
            + (parameters.Features[(int)Feature.TitleByFit] * features[(int)Feature.TitleByFit]);
        return new HitSigns(
            features[(int)Feature.TitleByFit], score - titleScore, coverage, weight / (weight + HalfSubstance), _unknown, gap, Lead(at, at + 1),
            1 / Math.Sqrt(parts.Titles.SizeOf(scratch.Candidates[candidate].Text)));
    }

    private double SubjectGap(int at)
    {
        var text = scratch.Candidates[_order[at].Candidate].Text;
        var next = at + 1;
        while (next < _order.Count && parts.Titles.AreTogether(text, scratch.Candidates[_order[next].Candidate].Text))
        {
            next++;
        }

        return Lead(at, next);
    }

    private double Lead(int at, int next)
    {
        if (next >= _order.Count)
        {
            return 1;
        }

        var score = _order[at].Score;
        return score > 0 ? Math.Clamp((score - _order[next].Score) / score, 0, 1) : 0;
    }

    private string[] Unmatched(WordSet found)
    {
        List<string>? unmatched = null;
        for (var at = 0; at < question.Words.Length; at++)
        {
            if (!question.Words[at].IsStop && ((found.Sure | found.Kin) >> at & 1) == 0)
            {
                (unmatched ??= []).Add(question.Words[at].Text);
            }
        }

        return unmatched is null ? [] : [.. unmatched];
    }

    private static double UnknownShare(QuestionReading question)
    {
        var (unknown, all) = (0, 0);
        foreach (var word in question.Words)
        {
            all += word.IsStop ? 0 : 1;
            unknown += !word.IsStop && word.IsUnknown ? 1 : 0;
        }

        return all == 0 ? 0 : (double)unknown / all;
    }
}
