using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Search;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>Looks findings up by the words of a question, in the language of the question.</summary>
internal sealed class FindingIndex
{
    /// <summary>Findings shown at most: an answer stays short.</summary>
    private const int Most = 2;

    private const int Looked = 12;

    /// <summary>A further finding is shown when it scores at least this share of the first.</summary>
    private const double NearlyAsGood = 0.75;

    /// <summary>A disagreement over the same place of a source is shown when it scores at least this share of the first.</summary>
    private const double Related = 0.5;

    private readonly IReadOnlyList<Finding> _findings;
    private readonly Dictionary<string, Finding> _byId;
    private readonly Dictionary<Language, Lazy<TextIndex>> _indexes;
    private readonly Dictionary<Language, Lazy<TextIndex>> _understandings;
    private readonly KnowledgeBase _knowledge;

    public FindingIndex(KnowledgeBase knowledge)
    {
        _knowledge = knowledge;
        _findings = KnowledgeFindings.Of(knowledge);
        _byId = _findings.ToDictionary(finding => finding.Id, StringComparer.Ordinal);
        _indexes = Languages.All.ToDictionary(language => language, language => Index(_findings, language));
        _understandings = Languages.All.ToDictionary(language => language, language => Index(KnowledgeFindings.Understandings(knowledge), language));
    }

    /// <param name="question">What is asked.</param>
    /// <param name="language">Its language.</param>
    /// <param name="required">Words that decide what is asked: a finding that has none of them does not answer.</param>
    /// <returns>Ids of the findings that answer a question, the best first; empty when none does.</returns>
    public IReadOnlyList<string> Find(string question, Language language, IReadOnlyCollection<string> required)
    {
        var hits = _indexes[language].Value.Find(question, Looked);
        if (hits.Count == 0 || hits[0].Evidence.Confidence < SearchEvidence.Accept || hits[0].Evidence.Unmatched.Any(required.Contains))
        {
            return [];
        }

        var found = hits.Select(hit => (Finding: _findings[hit.Text], Share: hit.Score / hits[0].Score)).ToList();
        var best = found.Where(hit => hit.Share >= NearlyAsGood && !hit.Finding.IsDisagreement).Take(Most).Select(hit => hit.Finding).ToList();
        var disputed = found.Where(hit => hit.Finding.IsDisagreement && (hit.Share >= NearlyAsGood || (hit.Share >= Related && best.Any(hit.Finding.SharesAPlaceWith))));
        return [.. best.Concat(disputed.Take(Most).Select(hit => hit.Finding)).Select(finding => finding.Id)];
    }

    /// <returns>The common understanding that has most of the question's words, or null when none has any.</returns>
    public string? FindUnderstanding(string question, Language language) =>
        _understandings[language].Value.Find(question, 1) is [var hit, ..] ? KnowledgeFindings.IdOf(_knowledge.Understandings[hit.Text]) : null;

    /// <returns>The finding, or null when this version of the knowledge has none of that id.</returns>
    public Finding? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Built when a question of that language first needs it.</summary>
    private static Lazy<TextIndex> Index(IReadOnlyList<Finding> findings, Language language) =>
        new(() => TextIndex.Build([.. findings.Select(finding => finding.Searchable(language))], language));
}
