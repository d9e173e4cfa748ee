using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Search;
using ConsultBot.Core.Search.Ranking;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>The questions that findings are known to answer, in one language, and which of them a new question resembles.</summary>
internal sealed class AskedQuestions
{
    private const int Looked = 12;

    private readonly List<int> _findings = [];
    private readonly List<IReadOnlySet<(EntityKind Kind, string Id)>> _named = [];
    private readonly List<IReadOnlyDictionary<string, double>> _weights = [];
    private readonly TextIndex? _index;

    public AskedQuestions(IReadOnlyList<Finding> findings, NameForms forms, PhraseBook book, Language language)
    {
        var texts = new List<SearchableText>();
        for (var at = 0; at < findings.Count; at++)
        {
            foreach (var question in findings[at].Asked.In(language))
            {
                var (named, missing) = forms.Read(question, language);
                _findings.Add(at);
                _named.Add(named);
                texts.Add(new SearchableText("", question, missing));
            }
        }

        if (texts.Count > 0)
        {
            _index = TextIndex.Build(texts, language, book.Synonyms);
            _weights.AddRange(texts.Select(text => Weigh(_index, text.Text, book)));
        }
    }

    /// <returns>For each finding the question most like the one asked; empty when none has a word of it.</returns>
    public IEnumerable<AskedHit> Find(string question)
    {
        if (_index is null)
        {
            return [];
        }

        var stems = Stems(_index, _index.Parts.Reader.Read(question));
        return _index.Find(question, Looked)
            .Select(hit => new AskedHit(_findings[hit.Text], hit, Share(_weights[hit.Text], stems), _named[hit.Text]))
            .GroupBy(asked => asked.Finding)
            .Select(same => same.MaxBy(asked => asked.Share * asked.Hit.Evidence.Coverage)!);
    }

    private static double Share(IReadOnlyDictionary<string, double> weights, HashSet<string> stems)
    {
        var all = weights.Values.Sum();
        return all <= 0 ? 0 : weights.Where(word => stems.Contains(word.Key)).Sum(word => word.Value) / all;
    }

    /// <summary>The stems of a question's words, with those of words that people use for them.</summary>
    private static HashSet<string> Stems(TextIndex index, QuestionReading reading)
    {
        var lexicon = index.Parts.Lexicon;
        return [.. reading.Words.SelectMany(word => word.Terms.Concat(word.Synonyms).Select(lexicon.Stem).Append(lexicon.StemOf(word.Text)))];
    }

    private static Dictionary<string, double> Weigh(TextIndex index, string question, PhraseBook book)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in index.Parts.Reader.Read(question).Words.Where(word => !word.IsStop))
        {
            weights[index.Parts.Lexicon.StemOf(word.Text)] = word.Weight * (book.IsNeutral(word.Text) ? QuestionFrame.FrameFactor : 1);
        }

        return weights;
    }
}
