using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Search;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>Looks findings up by the words of a question, in the language of the question.</summary>
internal sealed class FindingIndex
{
    /// <summary>Findings shown at most: an answer stays short.</summary>
    private const int Most = 2;

    /// <summary>A further finding is shown when it scores at least this share of the first.</summary>
    private const double NearlyAsGood = 0.85;

    private readonly IReadOnlyList<Finding> _findings;
    private readonly Dictionary<string, Finding> _byId;
    private readonly Dictionary<Language, Lazy<TextIndex>> _indexes;

    public FindingIndex(KnowledgeBase knowledge)
    {
        _findings = KnowledgeFindings.Of(knowledge);
        _byId = _findings.ToDictionary(finding => finding.Id, StringComparer.Ordinal);
        _indexes = Languages.All.ToDictionary(
            language => language,
            language => new Lazy<TextIndex>(() => TextIndex.Build([.. _findings.Select(finding => finding.Searchable(language))], language)));
    }

    /// <returns>Ids of the findings that answer a question, the best first; empty when none does.</returns>
    public IReadOnlyList<string> Find(string question, Language language)
    {
        var hits = _indexes[language].Value.Find(question, Most + 1);
        if (hits.Count == 0 || hits[0].Evidence.Confidence < SearchEvidence.Accept)
        {
            return [];
        }

        return [.. hits.Where(hit => hit.Score >= hits[0].Score * NearlyAsGood).Take(Most).Select(hit => _findings[hit.Text].Id)];
    }

    /// <returns>The finding, or null when this version of the knowledge has none of that id.</returns>
    public Finding? Find(string id) => _byId.GetValueOrDefault(id);
}
