using System.Collections.Frozen;
using System.Runtime.InteropServices;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Search.Words;

namespace ConsultBot.Core.Search.Indexing;

/// <summary>Numbers the words of all texts, and the terms (stems) that they are forms of.</summary>
internal sealed class Lexicon(Language language, bool stems)
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly FrozenSet<string> _stopWords = StopWords.Of(language);
    private readonly List<string> _texts = [];
    private readonly List<string> _stems = [];
    private readonly List<int> _termOfWord = [];
    private readonly List<bool> _isStop = [];

    public Language Language => language;

    public int WordCount => _texts.Count;

    public int TermCount => _stems.Count;

    public ReadOnlySpan<int> TermOfWord => CollectionsMarshal.AsSpan(_termOfWord);

    public ReadOnlySpan<bool> IsStopWord => CollectionsMarshal.AsSpan(_isStop);

    public string Text(int word) => _texts[word];

    public string Stem(int term) => _stems[term];

    public string StemOf(string word) => !stems || _stopWords.Contains(word) ? word : Stemmer.Stem(word, language);

    public bool IsStop(string word) => _stopWords.Contains(word);

    /// <returns>The word's number, or -1.</returns>
    public int FindWord(ReadOnlySpan<char> word) => _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number) ? number : -1;

    /// <returns>The term's number, or -1.</returns>
    public int FindTerm(string stem) => _terms.TryGetValue(stem, out var number) ? number : -1;

    public int AddWord(ReadOnlySpan<char> word)
    {
        var known = FindWord(word);
        if (known >= 0)
        {
            return known;
        }

        var text = word.ToString();
        var isStop = IsStop(text);
        var stem = StemOf(text);
        ref var term = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, stem, out var exists);
        if (!exists)
        {
            term = _stems.Count;
            _stems.Add(stem);
        }

        var number = _texts.Count;
        _texts.Add(text);
        _termOfWord.Add(term);
        _isStop.Add(isStop);
        _words.Add(text, number);
        return number;
    }
}
