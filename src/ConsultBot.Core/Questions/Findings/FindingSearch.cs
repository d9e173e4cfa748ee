using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Search;
using ConsultBot.Core.Search.Ranking;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>What one request finds: looked up when it is first needed, and once, however much is asked of it. For one thread.</summary>
internal sealed class FindingSearch
{
    private const int MostHits = 16;

    private readonly IReadOnlyList<Finding> _findings;
    private readonly FindingTexts _texts;
    private readonly PhraseBook _book;
    private readonly TextRequest _request;
    private string? _asked;
    private QuestionReading? _reading;
    private IReadOnlyList<JudgedFinding>? _judged;
    private FoundTexts? _found;

    /// <param name="request">What is looked for.</param>
    /// <param name="findings">All of them.</param>
    /// <param name="texts">The same in the request's language.</param>
    /// <param name="book">Of that language.</param>
    public FindingSearch(TextRequest request, IReadOnlyList<Finding> findings, FindingTexts texts, PhraseBook book) =>
        (_request, _findings, _texts, _book) = (request, findings, texts, book);

    /// <summary>What its words find, the best first.</summary>
    public IReadOnlyList<JudgedFinding> Judged => _judged ??= Sides() ?? Judge();

    /// <summary>What of that is shown.</summary>
    public FoundTexts Found => _found ??= Judged.Count == 0 ? FoundTexts.None
        : new FindingChoice(_request, Judged, new SentenceSelection(_texts.Index, _request, Reading)).Choose();

    /// <summary>True when a finding is known to answer just this question, in hardly other words.</summary>
    public bool IsKnown => Judged.Any(found => found.Signs.IsKnown);

    private string Asked => _asked ??= _request.Looked(_book, _texts.Knows);

    private QuestionReading Reading => _reading ??= _texts.Index.Parts.Reader.Read(Asked);

    private List<JudgedFinding> Judge()
    {
        var hits = _texts.Index.Find(Reading, MostHits);
        var known = _texts.Asked.Find(Asked);
        if (hits.Count == 0 && known.Count == 0)
        {
            return [];
        }

        var frame = new QuestionFrame(_request.Read, _book, Reading);
        return
        [
            .. new FindingEvidence(hits, known, frame, _texts, _request).All()
                .Where(found => _request.HasOwnWordsOf(found.Hit.Evidence.Unmatched, _book.IsNeutral))
                .Select(found => Judge(found.Hit, found.Signs, frame)).OrderByDescending(found => found.Score),
        ];
    }

    /// <summary>The disagreements on what is asked, without the words that ask for them; null when it is not asked whether the sources agree, or none is meant.</summary>
    private List<JudgedFinding>? Sides()
    {
        if (!_request.Read.Has(Cue.Agree))
        {
            return null;
        }

        var reading = _texts.Sides.Parts.Reader.Read(_request.Subject());
        var frame = new QuestionFrame(_request.Read, _book, reading);
        var sides = _texts.Sides.Find(reading, MostHits).Select(hit => JudgeSide(hit with { Text = _texts.Disagreement(hit.Text) }, frame)).OrderByDescending(found => found.Score).ToList();
        return sides is [{ Decision: >= FindingChoice.AcceptSides }, ..] ? sides : null;
    }

    private JudgedFinding JudgeSide(SearchHit hit, QuestionFrame frame) =>
        Judge(hit, frame.Signs(hit, _texts.Traits(hit.Text), mention => _texts.Names(hit.Text, mention)), frame);

    private JudgedFinding Judge(SearchHit hit, FindingSigns signs, QuestionFrame frame)
    {
        var finding = _findings[hit.Text];
        return new JudgedFinding(finding, hit, signs, hit.Score * FindingFit.Of(finding, signs, _request, frame.HasMatter));
    }
}
