using ConsultBot.Core.Search.Ranking;

namespace ConsultBot.Core.Search.Indexing;

/// <summary>Inverts a <see cref="TextStore"/>.</summary>
internal sealed class PostingsBuilder(TextStore store, Lexicon lexicon, FieldWeights fields)
{
    private readonly int[] _lastText = NewMarks(lexicon.TermCount);
    private readonly int[] _slotOfTerm = new int[lexicon.TermCount];
    private readonly List<int> _terms = [];
    private readonly List<double> _frequencies = [];

    public Postings Build()
    {
        var starts = CountTexts();
        var next = starts.AsSpan(0, lexicon.TermCount).ToArray();
        var (texts, impacts) = (new int[starts[^1]], new byte[starts[^1]]);
        Array.Fill(_lastText, -1);
        for (var text = 0; text < store.Count; text++)
        {
            Count(text);
            for (var slot = 0; slot < _terms.Count; slot++)
            {
                var at = next[_terms[slot]]++;
                texts[at] = text;
                impacts[at] = (byte)Math.Clamp(Math.Round(255 * fields.Saturate(_frequencies[slot])), 1, 255);
            }
        }

        return new Postings(starts, texts, impacts);
    }

    private int[] CountTexts()
    {
        var starts = new int[lexicon.TermCount + 1];
        var termOfWord = lexicon.TermOfWord;
        for (var text = 0; text < store.Count; text++)
        {
            foreach (var word in store.All(text))
            {
                if (word >= 0 && _lastText[termOfWord[word]] != text)
                {
                    _lastText[termOfWord[word]] = text;
                    starts[termOfWord[word] + 1]++;
                }
            }
        }

        for (var term = 0; term < lexicon.TermCount; term++)
        {
            starts[term + 1] += starts[term];
        }

        return starts;
    }

    private void Count(int text)
    {
        _terms.Clear();
        _frequencies.Clear();
        Count(text, store.Title(text), fields.TitleFactor(store, text));
        Count(text, store.Keywords(text), fields.KeywordsFactor(store, text));
        Count(text, store.Text(text), fields.TextFactor(store, text));
    }

    private void Count(int text, ReadOnlySpan<int> words, double factor)
    {
        var termOfWord = lexicon.TermOfWord;
        foreach (var word in words)
        {
            if (word < 0)
            {
                continue;
            }

            var term = termOfWord[word];
            if (_lastText[term] == text)
            {
                _frequencies[_slotOfTerm[term]] += factor;
                continue;
            }

            _lastText[term] = text;
            _slotOfTerm[term] = _terms.Count;
            _terms.Add(term);
            _frequencies.Add(factor);
        }
    }

    private static int[] NewMarks(int count)
    {
        var marks = new int[count];
        Array.Fill(marks, -1);
        return marks;
    }
}
