using ConsultBot.Core.Search.Words;

namespace ConsultBot.Core.Search.Indexing;

/// <summary>Cuts texts into numbered words.</summary>
internal sealed class TextStoreBuilder(Lexicon lexicon)
{
    private int[] _words = [];
    private int _count;

    public TextStore Build(IReadOnlyList<SearchableText> texts)
    {
        // Words and breaks come to about one for six letters; a wrong guess costs one copy.
        _words = new int[(int)Math.Min(int.MaxValue / 8, (texts.Sum(text => (long)text.Title.Length + text.Text.Length) / 5) + 64)];
        var starts = new int[(3 * texts.Count) + 1];
        for (var text = 0; text < texts.Count; text++)
        {
            starts[3 * text] = _count;
            AddSentence(texts[text].Title);
            starts[(3 * text) + 1] = _count;
            foreach (var keyword in texts[text].Keywords)
            {
                AddSentence(keyword);
            }

            starts[(3 * text) + 2] = _count;
            var sentences = new SentenceCutter(texts[text].Text);
            while (sentences.MoveNext())
            {
                AddSentence(sentences.Current);
            }
        }

        starts[^1] = _count;
        Array.Resize(ref _words, _count);
        return new TextStore(_words, starts);
    }

    private void AddSentence(ReadOnlySpan<char> sentence)
    {
        var start = _count;
        var words = new WordCutter(sentence, stackalloc char[WordCutter.MaximumLength]);
        while (words.MoveNext())
        {
            Add(lexicon.AddWord(words.Current));
        }

        if (_count > start)
        {
            Add(TextStore.Break);
        }
    }

    private void Add(int word)
    {
        if (_count == _words.Length)
        {
            Array.Resize(ref _words, (_words.Length * 3 / 2) + 64);
        }

        _words[_count++] = word;
    }
}
