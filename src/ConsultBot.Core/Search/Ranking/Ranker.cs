using System.Runtime.InteropServices;
using ConsultBot.Core.Search.Indexing;

namespace ConsultBot.Core.Search.Ranking;

/// <summary>The second stage: orders the candidates by their features.</summary>
internal sealed class Ranker(IndexParts parts, SearchParameters parameters)
{
    private readonly FeatureReading _features = new(parts.Weights, parts.Fields, parameters);
    private readonly double[] _weights = [.. parameters.Features];
    private readonly CandidateSelection _selection = new(parts.Postings, parts.Store.Count, parameters.KinFactor);

    /// <summary>Fills <see cref="Scratch.Candidates"/> and <see cref="Scratch.Features"/>.</summary>
    public QuestionWeights Read(QuestionReading question, int limit, Scratch scratch)
    {
        var weights = new QuestionWeights(question, parameters.KinFactor);
        scratch.Candidates.Clear();
        _selection.Select(question, Math.Max(limit, parameters.Candidates), scratch.Scores, scratch.Candidates);
        FillMatches(question, scratch);
        scratch.Scan.Begin(question, weights);
        for (var at = 0; at < scratch.Candidates.Count; at++)
        {
            var text = scratch.Candidates[at].Text;
            scratch.Scan.Read(parts.Store, text, scratch.Matches.Table, parts.Fields);
            scratch.Found[at] = scratch.Scan.All;
            _features.Read(question, weights, scratch.Scan, text, scratch.FeaturesOf(at));
        }

        FeatureReading.AddFit(scratch.Features, scratch.Candidates.Count);
        scratch.Matches.Clear();
        return weights;
    }

    /// <summary>Fills <see cref="Scratch.Order"/>: best first, equal ones in the texts' order.</summary>
    public void Order(Scratch scratch)
    {
        scratch.Order.Clear();
        for (var at = 0; at < scratch.Candidates.Count; at++)
        {
            var features = scratch.FeaturesOf(at);
            var score = 0.0;
            for (var feature = 0; feature < features.Length; feature++)
            {
                score += _weights[feature] * features[feature];
            }

            scratch.Order.Add(new Ranked(at, score));
        }

        var candidates = scratch.Candidates;
        scratch.Order.Sort((first, second) => second.Score != first.Score
            ? second.Score.CompareTo(first.Score)
            : candidates[first.Candidate].Text.CompareTo(candidates[second.Candidate].Text));
    }

    private void FillMatches(QuestionReading question, Scratch scratch)
    {
        for (var at = 0; at < question.Words.Length; at++)
        {
            var word = question.Words[at];
            if (word.Word >= 0)
            {
                scratch.Matches.Add(word.Word, at, MatchKind.Same);
            }

            AddForms(word.Terms, at, word.IsCorrected ? MatchKind.Corrected : MatchKind.Form, scratch.Matches);
        }

        for (var at = 0; at < question.Words.Length; at++)
        {
            var word = question.Words[at];
            AddForms(word.Synonyms, at, MatchKind.Kin, scratch.Matches);
            if (!word.IsStop && !word.IsCorrected)
            {
                scratch.Kin.Clear();
                parts.Kinship.AddKin(parts.Lexicon.StemOf(word.Text), scratch.Kin);
                AddForms(CollectionsMarshal.AsSpan(scratch.Kin), at, MatchKind.Kin, scratch.Matches);
            }
        }
    }

    private void AddForms(ReadOnlySpan<int> terms, int position, MatchKind kind, Matches matches)
    {
        foreach (var term in terms)
        {
            foreach (var form in parts.WordsOfTerm[term])
            {
                matches.Add(form, position, kind);
            }
        }
    }
}
