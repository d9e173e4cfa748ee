using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Search;
using ConsultBot.Core.Search.Ranking;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>The findings in one language: their index, and what each of them names.</summary>
internal sealed class FindingTexts
{
    /// <summary>What a finding may be about; no id is of two of them.</summary>
    private static readonly EntityKind[] Concerned = [EntityKind.Process, EntityKind.Organisation, EntityKind.State, EntityKind.Region, EntityKind.Topic];

    private readonly List<IReadOnlySet<(EntityKind Kind, string Id)>> _named = [];
    private readonly List<AnswerTraits> _traits = [];
    private readonly List<int> _disagreements;
    private readonly Lazy<TextIndex> _sides;

    public FindingTexts(IReadOnlyList<Finding> findings, NameForms forms, PhraseBook book, Language language)
    {
        var (synonyms, paraphrases) = (new StemGroups(book.Synonyms, language), new StemGroups(book.Synonyms.Concat(book.Paraphrases), language));
        var parameters = SearchParameters.Default with { RightlySpelt = book.RightlySpelt.ToHashSet(StringComparer.Ordinal), Framing = book.Framing.ToHashSet(StringComparer.Ordinal) };
        TextIndex Build(IReadOnlyList<SearchableText> some) => TextIndex.BuildWith(parameters, some, language, synonyms, paraphrases);
        List<SearchableText> texts = [];
        TextIndex? index = null;
        AskedQuestions? asked = null;
        Parallel.Invoke(
            () => asked = new AskedQuestions(findings, forms, book, language, synonyms, paraphrases),
            () => index = Build(texts = ReadTexts(findings, forms, language)));
        (Index, Asked) = (index!, asked!);
        _disagreements = [.. Enumerable.Range(0, findings.Count).Where(at => findings[at].IsDisagreement)];
        _sides = new Lazy<TextIndex>(() => Build([.. _disagreements.Select(at => texts[at])]));
        Titles = new FindingTitles(findings, language);
    }

    public TextIndex Index { get; }

    /// <summary>The disagreements alone: where it is asked whether the sources agree, nothing else is meant.</summary>
    public TextIndex Sides => _sides.Value;

    public FindingTitles Titles { get; }

    public AskedQuestions Asked { get; }

    /// <summary>True when the texts, or the synonyms, have a word in this very form or another.</summary>
    public bool Knows(string word) => Index.Parts.Reader.Read(word).Words is [{ IsUnknown: false, IsCorrected: false }, ..];

    /// <param name="side">A position among the disagreements.</param>
    /// <returns>Its position among the findings.</returns>
    public int Disagreement(int side) => _disagreements[side];

    /// <param name="finding">Its position among the findings.</param>
    public AnswerTraits Traits(int finding) => _traits[finding];

    /// <param name="finding">Its position among the findings.</param>
    public bool Names(int finding, EntityMention mention) => _named[finding].Contains((mention.Kind, mention.Id));

    /// <summary>Notes what each finding names and tells.</summary>
    private List<SearchableText> ReadTexts(IReadOnlyList<Finding> findings, NameForms forms, Language language)
    {
        var texts = new List<SearchableText>(findings.Count);
        foreach (var finding in findings)
        {
            var text = finding.Searchable(language);
            var (named, missing) = forms.Read($"{text.Title}\n{text.Text}\n{string.Join('\n', text.Keywords)}", language);
            named.UnionWith(finding.About.SelectMany(id => Concerned.Select(kind => (kind, id))));
            _named.Add(named);
            _traits.Add(TraitReading.Of(finding, $"{text.Title}\n{text.Text}", language, named));
            texts.Add(text with { Keywords = [.. text.Keywords, .. missing] });
        }

        return texts;
    }
}
