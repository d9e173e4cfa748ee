using System.Numerics;
using System.Runtime.InteropServices;
using ConsultBot.Core.Search.Indexing;

namespace ConsultBot.Core.Search.Ranking;

/// <summary>The first stage: the texts with the highest BM25F, from the postings alone.</summary>
internal sealed class CandidateSelection(Postings postings, int textCount, double synonymFactor)
{
    // In a large collection a word of every fourth text selects nothing; it still ranks.
    private const int LargeCollection = 20_000;

    /// <param name="most">Find at most this many.</param>
    /// <param name="scores">One a text, all zero; left all zero.</param>
    public void Select(QuestionReading question, int most, float[] scores, List<Candidate> found)
    {
        foreach (var word in Selecting(question))
        {
            foreach (var term in word.Terms)
            {
                Accumulate(term, (float)word.Weight, scores);
            }

            foreach (var term in word.Synonyms)
            {
                Accumulate(term, (float)(word.Weight * synonymFactor), scores);
            }
        }

        TakeBest(scores, most, found);
        Array.Clear(scores);
    }

    private List<QuestionWord> Selecting(QuestionReading question)
    {
        var selecting = Known(question, isStop: false) is [_, ..] content ? content : Known(question, isStop: true);
        if (textCount < LargeCollection)
        {
            return selecting;
        }

        var rare = selecting.Where(word => word.Terms.Sum(postings.Frequency) <= textCount / 4).ToList();
        return rare.Count > 0 ? rare : [.. selecting.OrderByDescending(word => word.Weight).Take(2)];
    }

    private static List<QuestionWord> Known(QuestionReading question, bool isStop)
    {
        var known = new List<QuestionWord>(question.Words.Length);
        foreach (var word in question.Words)
        {
            if (!word.IsUnknown && word.IsStop == isStop)
            {
                known.Add(word);
            }
        }

        return known;
    }

    private void Accumulate(int term, float weight, float[] scores)
    {
        var start = postings.Starts[term];
        var texts = postings.Texts.AsSpan(start, postings.Frequency(term));
        var impacts = postings.Impacts.AsSpan(start, texts.Length);
        var step = weight / 255;
        for (var at = 0; at < texts.Length; at++)
        {
            scores[texts[at]] += step * impacts[at];
        }
    }

    private void TakeBest(float[] scores, int most, List<Candidate> found)
    {
        var best = new PriorityQueue<int, (float Score, int Text)>(most + 1);
        var least = 0f;
        var block = Vector<float>.Count;
        var blocks = MemoryMarshal.Cast<float, Vector<float>>(scores.AsSpan(0, textCount));
        for (var at = 0; at < blocks.Length; at++)
        {
            if (Vector.GreaterThanAny(blocks[at], new Vector<float>(least)))
            {
                least = Offer(best, most, scores, at * block, (at + 1) * block, least);
            }
        }

        Offer(best, most, scores, blocks.Length * block, textCount, least);
        while (best.TryDequeue(out var text, out var rank))
        {
            found.Add(new Candidate(text, rank.Score));
        }

        found.Reverse();
    }

    private static float Offer(PriorityQueue<int, (float Score, int Text)> best, int most, float[] scores, int from, int to, float least)
    {
        for (var text = from; text < to; text++)
        {
            if (scores[text] <= least)
            {
                continue;
            }

            if (best.Count < most)
            {
                best.Enqueue(text, (scores[text], -text));
            }
            else
            {
                best.EnqueueDequeue(text, (scores[text], -text));
            }

            if (best.Count == most)
            {
                best.TryPeek(out _, out var lowest);
                least = lowest.Score;
            }
        }

        return least;
    }
}
