using System.Numerics;

namespace ConsultBot.Core.Search.Ranking;

/// <summary>The weights of a question's words, summed over sets of them.</summary>
internal sealed class QuestionWeights
{
    private readonly double[] _weights;
    private readonly double[] _titleWeights;
    private readonly ulong _content;
    private readonly double _kinFactor;

    public QuestionWeights(QuestionReading question, double kinFactor)
    {
        _weights = [.. question.Words.Select(word => word.Weight)];
        _titleWeights = [.. question.Words.Select(word => word.TitleWeight)];
        _kinFactor = kinFactor;
        for (var at = 0; at < question.Words.Length; at++)
        {
            _content |= question.Words[at].IsStop ? 0 : 1UL << at;
        }

        // A question of stop words alone is judged by them.
        _content = _content == 0 ? ulong.MaxValue : _content;
    }

    public double this[int position] => _weights[position];

    public bool IsContent(int position) => (_content >> position & 1) != 0;

    public double All(ulong words) => Sum(_weights, words);

    public double Content(ulong words) => Sum(_weights, words & _content);

    public double Content(WordSet words) => Sum(_weights, words.Sure & _content) + (_kinFactor * Sum(_weights, words.Kin & ~words.Sure & _content));

    public double Title(WordSet words) => Sum(_titleWeights, words.Sure) + (_kinFactor * Sum(_titleWeights, words.Kin & ~words.Sure));

    private static double Sum(double[] weights, ulong words)
    {
        var sum = 0.0;
        for (; words != 0; words &= words - 1)
        {
            sum += weights[BitOperations.TrailingZeroCount(words)];
        }

        return sum;
    }
}
