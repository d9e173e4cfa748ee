using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Search;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>The findings in one language: their index, and what each of them names.</summary>
internal sealed class FindingTexts
{
    private readonly List<IReadOnlySet<(EntityKind Kind, string Id)>> _named = [];

    public FindingTexts(IReadOnlyList<Finding> findings, NameForms forms, PhraseBook book, Language language)
    {
        var texts = new List<SearchableText>(findings.Count);
        foreach (var finding in findings)
        {
            var text = finding.Searchable(language);
            var (named, missing) = forms.Read($"{text.Title}\n{text.Text}\n{string.Join('\n', text.Keywords)}", language);
            _named.Add(named);
            texts.Add(text with { Keywords = [.. text.Keywords, .. missing] });
        }

        Index = TextIndex.Build(texts, language, book.Synonyms);
        Titles = new FindingTitles(findings, language);
    }

    public TextIndex Index { get; }

    public FindingTitles Titles { get; }

    /// <param name="finding">Its position among the findings.</param>
    public bool Names(int finding, EntityMention mention) => _named[finding].Contains((mention.Kind, mention.Id));
}
