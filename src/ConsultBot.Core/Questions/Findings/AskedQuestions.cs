using System.Runtime.InteropServices;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Search;
using ConsultBot.Core.Search.Indexing;
using ConsultBot.Core.Search.Ranking;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>The questions that findings are known to answer, in one language, and which of them a new question resembles.</summary>
internal sealed class AskedQuestions
{
    private const int MostHits = 12;

    private static readonly IReadOnlySet<(EntityKind Kind, string Id)> Nothing = new HashSet<(EntityKind Kind, string Id)>();

    private readonly List<int> _findings = [];
    private readonly List<IReadOnlySet<(EntityKind Kind, string Id)>> _named = [];
    private readonly List<AnswerSign> _signs = [];
    private readonly TextIndex? _index;

    /// <summary>By finding: the terms of all its questions; made when a word is first looked for.</summary>
    private readonly Lazy<Dictionary<int, HashSet<int>>> _terms;

    /// <summary>By word of the index: what it weighs in a question; 0 for stop words.</summary>
    private readonly double[] _weights = [];

    public AskedQuestions(IReadOnlyList<Finding> findings, NameForms forms, PhraseBook book, Language language, StemGroups synonyms, StemGroups paraphrases)
    {
        var texts = new List<SearchableText>();
        for (var at = 0; at < findings.Count; at++)
        {
            foreach (var question in findings[at].Asked.In(language))
            {
                var (named, missing) = forms.Read(question, language);
                _findings.Add(at);
                _named.Add(named.Count == 0 ? Nothing : named);
                _signs.Add(AnswerSigns.Find(question, language));
                texts.Add(new SearchableText("", question, missing));
            }
        }

        if (texts.Count > 0)
        {
            _index = TextIndex.BuildWith(SearchParameters.Default, texts, language, synonyms, paraphrases);
            _weights = Weigh(_index.Parts, book);
        }

        _terms = new Lazy<Dictionary<int, HashSet<int>>>(() => _index is null ? [] : TermsOf(_index.Parts));
    }

    /// <summary>True when a question that the finding is known to answer has a word, in this form or another.</summary>
    /// <param name="finding">Its position among the findings.</param>
    public bool Have(int finding, string word) => _index?.Parts.Lexicon is { } lexicon && _terms.Value.TryGetValue(finding, out var terms) && terms.Contains(lexicon.FindTerm(lexicon.StemOf(word)));

    /// <returns>For each finding the question most like the one asked, by the finding's position; empty when none has a word of it.</returns>
    public Dictionary<int, AskedHit> Find(string question)
    {
        var best = new Dictionary<int, AskedHit>();
        if (_index is null)
        {
            return best;
        }

        var reading = _index.Parts.Reader.Read(question);
        var terms = Terms(reading);
        foreach (var hit in _index.Find(reading, MostHits))
        {
            var asked = new AskedHit(_findings[hit.Text], hit, Share(_index.Parts, hit.Text, terms), _named[hit.Text], _signs[hit.Text]);
            if (!best.TryGetValue(asked.Finding, out var other) || asked.Likeness > other.Likeness)
            {
                best[asked.Finding] = asked;
            }
        }

        return best;
    }

    /// <summary>Share of a question's weight that stands in words of the one asked; a word counts once, in the form that it first has.</summary>
    private double Share(IndexParts parts, int text, HashSet<int> asked)
    {
        var words = parts.Store.Text(text);
        var (all, had) = (0.0, 0.0);
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at] == TextStore.Break || IsRepeated(words[..at], words[at], parts.Lexicon))
            {
                continue;
            }

            var weight = _weights[words[at]];
            all += weight;
            had += asked.Contains(parts.Lexicon.TermOfWord[words[at]]) ? weight : 0;
        }

        return all <= 0 ? 0 : had / all;
    }

    private static bool IsRepeated(ReadOnlySpan<int> before, int word, Lexicon lexicon)
    {
        foreach (var other in before)
        {
            if (other != TextStore.Break && lexicon.TermOfWord[other] == lexicon.TermOfWord[word])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The terms of a question's words, with those of words that people use for them.</summary>
    private static HashSet<int> Terms(QuestionReading reading)
    {
        var terms = new HashSet<int>();
        foreach (var word in reading.Words)
        {
            terms.UnionWith(word.Terms);
            terms.UnionWith(word.Synonyms);
        }

        return terms;
    }

    private Dictionary<int, HashSet<int>> TermsOf(IndexParts parts)
    {
        var all = new Dictionary<int, HashSet<int>>();
        for (var question = 0; question < _findings.Count; question++)
        {
            var terms = CollectionsMarshal.GetValueRefOrAddDefault(all, _findings[question], out _) ??= [];
            foreach (var word in parts.Store.Text(question))
            {
                if (word != TextStore.Break)
                {
                    terms.Add(parts.Lexicon.TermOfWord[word]);
                }
            }
        }

        return all;
    }

    private static double[] Weigh(IndexParts parts, PhraseBook book)
    {
        var weights = new double[parts.Lexicon.WordCount];
        for (var word = 0; word < weights.Length; word++)
        {
            var factor = book.IsNeutral(parts.Lexicon.Text(word)) ? QuestionFrame.FrameFactor : 1;
            weights[word] = parts.Lexicon.IsStopWord[word] ? 0 : parts.Weights.Idf(parts.Lexicon.TermOfWord[word]) * factor;
        }

        return weights;
    }
}
