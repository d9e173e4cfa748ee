using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Search;
using ConsultBot.Core.Search.Ranking;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>Joins what speaks for a finding in its own text with what speaks for it in the questions that it is known to answer.</summary>
internal sealed class FindingEvidence(IReadOnlyList<SearchHit> hits, Dictionary<int, AskedHit> asked, QuestionFrame frame, FindingTexts texts, TextRequest request)
{
    /// <summary>What a question just like the one asked adds to a finding's score, as a share of the best score.</summary>
    private const double LikenessWeight = 0.7;

    /// <summary>Where a finding known only by such a question begins, as a share of the best score.</summary>
    private const double WithoutText = 0.4;

    /// <summary>Questions less alike than this say nothing of each other.</summary>
    private const double Alike = 0.58;

    /// <summary>What remains of the likeness where the one asks when, how many or why, and the other something else of the same.</summary>
    private const double Otherwise = 0.8;

    private readonly Dictionary<int, double> _likeness = asked.Values
        .Select(question => (question.Finding, Likeness: Likeness(frame, texts.Traits(question.Finding), question, request.Sign)))
        .Where(question => question.Likeness >= Alike)
        .ToDictionary(question => question.Finding, question => question.Likeness);

    public IEnumerable<(SearchHit Hit, FindingSigns Signs)> All()
    {
        var best = hits.Count == 0 ? 1 : hits[0].Score;
        var found = hits.Select(hit => hit.Text).ToHashSet();
        return hits.Select(hit => Join(hit.Text, hit, best)).Concat(_likeness.Keys.Where(finding => !found.Contains(finding)).Select(finding => Join(finding, null, best)));
    }

    private (SearchHit Hit, FindingSigns Signs) Join(int finding, SearchHit? hit, double best)
    {
        var joined = Explained(_likeness.TryGetValue(finding, out var likeness) ? Join(hit, asked[finding], likeness, best) : hit!, finding);
        var signs = Signs(frame, texts, joined, finding) with { Likeness = likeness, Raise = Raise(likeness, best) };
        return (joined, signs.IsKnown ? signs with { LacksFocus = false, LacksTrait = false, LacksMatter = false } : signs);
    }

    /// <summary>A word in which people are known to ask for the finding speaks for it, though its text says it otherwise.</summary>
    private SearchHit Explained(SearchHit hit, int finding) => hit.Evidence.Unmatched.Any(word => IsExplained(finding, word))
        ? hit with { Evidence = hit.Evidence with { Unmatched = [.. hit.Evidence.Unmatched.Where(word => !IsExplained(finding, word))] } }
        : hit;

    /// <summary>What decides the question has to stand in the text.</summary>
    private bool IsExplained(int finding, string word) => !request.Required.Contains(word) && texts.Asked.Have(finding, word);

    private static SearchHit Join(SearchHit? hit, AskedHit question, double likeness, double best)
    {
        var score = (hit?.Score ?? (WithoutText * best)) + Raise(likeness, best);
        var (text, other) = (hit?.Evidence, question.Hit.Evidence);
        return new SearchHit(question.Finding, score, text is null ? other : text with
        {
            Coverage = Math.Max(text.Coverage, other.Coverage),
            SentenceCoverage = Math.Max(text.SentenceCoverage, likeness),
            Unmatched = [.. text.Unmatched.Intersect(other.Unmatched, StringComparer.Ordinal)],
            Confidence = Math.Max(text.Confidence, other.Confidence * likeness),
        });
    }

    private static double Raise(double likeness, double best) => LikenessWeight * likeness * likeness * best;

    private static FindingSigns Signs(QuestionFrame frame, FindingTexts texts, SearchHit hit, int finding) => frame.Signs(hit, texts.Traits(finding), mention => texts.Names(finding, mention));

    /// <summary>High when each has nearly all of what the other weighs; a question for another noun, year or name is not alike.</summary>
    private static double Likeness(QuestionFrame frame, AnswerTraits traits, AskedHit question, AnswerSign sign)
    {
        bool IsNamed(EntityMention mention) => question.Named.Contains((mention.Kind, mention.Id));
        var signs = frame.Signs(question.Hit, traits, IsNamed);
        var both = signs.Coverage + question.Share <= 0 ? 0 : 2 * signs.Coverage * question.Share / (signs.Coverage + question.Share);
        return both * (AsksElse(sign, question) ? Otherwise : 1) * (signs.LacksFocus || signs.LacksYear || signs.LacksMatter ? 0.5 : 1) * (frame.LacksNumbered(IsNamed) ? 0 : 1 - signs.LacksNames);
    }

    private static bool AsksElse(AnswerSign sign, AskedHit question) =>
        (sign is AnswerSign.Date or AnswerSign.Number or AnswerSign.Reason) && sign != question.Sign;
}
