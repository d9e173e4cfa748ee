using ConsultBot.Core.Search.Indexing;
using ConsultBot.Core.Search.Words;

namespace ConsultBot.Core.Search.Ranking;

/// <summary>Scores single sentences against a question.</summary>
internal sealed class SentenceReading
{
    private const double SignWeight = 0.15;
    private const double BigramWeight = 0.2;

    private readonly IndexParts _parts;
    private readonly QuestionReading _question;
    private readonly QuestionWeights _weights;
    private readonly AnswerSign _sign;
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    public SentenceReading(IndexParts parts, QuestionReading question, AnswerSign sign)
    {
        (_parts, _question, _sign) = (parts, question, sign);
        _weights = new QuestionWeights(question, 0);
        for (var at = 0; at < question.Words.Length; at++)
        {
            _positions.TryAdd(parts.Lexicon.StemOf(question.Words[at].Text), at);
            foreach (var term in question.Words[at].Terms.Concat(question.Words[at].Synonyms))
            {
                _positions.TryAdd(parts.Lexicon.Stem(term), at);
            }
        }
    }

    public bool HasWords(ReadOnlySpan<char> sentence) => new WordCutter(sentence, stackalloc char[WordCutter.MaximumLength]).MoveNext();

    public double Score(ReadOnlySpan<char> sentence)
    {
        var (found, bigrams, last, hasSign) = (0UL, 0UL, -2, false);
        var words = new WordCutter(sentence, stackalloc char[WordCutter.MaximumLength]);
        while (words.MoveNext())
        {
            var at = Position(words.Current);
            if (at >= 0)
            {
                found |= 1UL << at;
                bigrams |= last >= 0 && _question.Words[at].Before == last ? 1UL << at : 0;
            }
            else
            {
                hasSign |= HasSign(words.Current);
            }

            last = at;
        }

        hasSign |= _sign == AnswerSign.Name && HasNewName(sentence);
        return ((_weights.All(found) + (BigramWeight * _weights.All(bigrams))) / _question.Weight) + (hasSign ? SignWeight : 0);
    }

    private int Position(ReadOnlySpan<char> word)
    {
        var number = _parts.Lexicon.FindWord(word);
        var stem = number >= 0 ? _parts.Lexicon.Stem(_parts.Lexicon.TermOfWord[number]) : _parts.Lexicon.StemOf(word.ToString());
        return _positions.TryGetValue(stem, out var at) ? at : -1;
    }

    private bool HasSign(ReadOnlySpan<char> word) => _sign switch
    {
        AnswerSign.Date => AnswerSigns.IsYear(word),
        AnswerSign.Number => AnswerSigns.IsNumber(word) && !AnswerSigns.IsYear(word),
        AnswerSign.Reason => AnswerSigns.IsReason(word),
        _ => false,
    };

    // A capital inside the sentence that no word of the question explains.
    private bool HasNewName(ReadOnlySpan<char> sentence)
    {
        Span<char> buffer = stackalloc char[WordCutter.MaximumLength];
        for (var at = 1; at < sentence.Length; at++)
        {
            if (!char.IsUpper(sentence[at]) || char.IsLetterOrDigit(sentence[at - 1]))
            {
                continue;
            }

            var word = new WordCutter(sentence[at..], buffer);
            if (word.MoveNext() && Position(word.Current) < 0)
            {
                return true;
            }
        }

        return false;
    }
}
