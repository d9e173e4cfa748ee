using ConsultBot.Core.Search.Indexing;

namespace ConsultBot.Core.Search.Ranking;

/// <summary>Reads one text after the other for the words of one question.</summary>
internal sealed class TextScan
{
    // Words this close are near: "secretariat of the Bali Process" has three between.
    private const int NearDistance = 4;

    // More than any distance that counts, so that nothing is near across a sentence's end.
    private const int SentenceGap = 16;

    private readonly int[] _lastSeen = new int[QuestionReading.MaximumWords];
    private readonly sbyte[] _before = new sbyte[QuestionReading.MaximumWords];
    private readonly sbyte[] _contentBefore = new sbyte[QuestionReading.MaximumWords];
    private readonly sbyte[] _contentAfter = new sbyte[QuestionReading.MaximumWords];
    private QuestionWeights _weights = null!;
    private int _position;
    private int _count;

    /// <summary>Length-normalised frequencies of the question's words, by position.</summary>
    public double[] Frequencies { get; } = new double[QuestionReading.MaximumWords];

    public WordSet Title { get; private set; }

    public WordSet All { get; private set; }

    /// <summary>Words that stand there in the question's very form.</summary>
    public ulong Same { get; private set; }

    /// <summary>Words that follow the one that they follow in the question.</summary>
    public ulong Bigrams { get; private set; }

    public ulong Near { get; private set; }

    /// <summary>The weight of the question's words in the best sentence.</summary>
    public double Sentence { get; private set; }

    public double SentenceAndTitle { get; private set; }

    public void Begin(QuestionReading question, QuestionWeights weights)
    {
        _weights = weights;
        _position = SentenceGap;
        _count = question.Words.Length;
        Array.Clear(_lastSeen);
        Array.Fill(_contentAfter, (sbyte)-1);
        for (var at = 0; at < question.Words.Length; at++)
        {
            _before[at] = (sbyte)question.Words[at].Before;
            _contentBefore[at] = (sbyte)question.Words[at].ContentBefore;
            if (_contentBefore[at] >= 0)
            {
                _contentAfter[_contentBefore[at]] = (sbyte)at;
            }
        }
    }

    public void Read(TextStore store, int text, ReadOnlySpan<byte> matches, FieldWeights fields)
    {
        Forget();
        Title = Sentences(store.Title(text), matches, fields.TitleFactor(store, text));
        Sentences(store.Keywords(text), matches, fields.KeywordsFactor(store, text));
        Sentences(store.Text(text), matches, fields.TextFactor(store, text));
    }

    private void Forget()
    {
        Array.Clear(Frequencies, 0, _count);
        (Title, All) = (default, default);
        (Same, Bigrams, Near) = (0, 0, 0);
        (Sentence, SentenceAndTitle) = (0, 0);
    }

    private WordSet Sentences(ReadOnlySpan<int> words, ReadOnlySpan<byte> matches, double factor)
    {
        var (all, sentence) = (default(WordSet), default(WordSet));
        for (var at = 0; at < words.Length; at++)
        {
            var match = matches[words[at] + 1];
            if (match == 0)
            {
                continue;
            }

            if (match != Matches.Break)
            {
                sentence |= Take((match - 1) >> 2, (MatchKind)((match - 1) & 3), _position + at, factor);
                continue;
            }

            EndSentence(sentence);
            all |= sentence;
            sentence = default;
        }

        _position += words.Length;
        All |= all;
        return all;
    }

    private WordSet Take(int at, MatchKind kind, int position, double factor)
    {
        var bit = 1UL << at;
        if (kind == MatchKind.Kin)
        {
            return new WordSet(0, bit);
        }

        Frequencies[at] += factor;
        Same |= kind == MatchKind.Same ? bit : 0;
        if (_before[at] >= 0 && _lastSeen[_before[at]] == position - 1)
        {
            Bigrams |= bit;
        }

        if (_contentBefore[at] >= 0 && position - _lastSeen[_contentBefore[at]] <= NearDistance)
        {
            Near |= bit;
        }

        if (_contentAfter[at] >= 0 && position - _lastSeen[_contentAfter[at]] <= NearDistance)
        {
            Near |= 1UL << _contentAfter[at];
        }

        _lastSeen[at] = position;
        return new WordSet(bit, 0);
    }

    private void EndSentence(WordSet sentence)
    {
        _position += SentenceGap;
        if (!sentence.IsEmpty)
        {
            var alone = _weights.Content(sentence);
            Sentence = Math.Max(Sentence, alone);
            SentenceAndTitle = Math.Max(SentenceAndTitle, Title.IsEmpty ? alone : _weights.Content(sentence | Title));
        }

    }
}
