using ConsultBot.Core.Questions.Phrases;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>Of what was found, chooses what is shown: the best, a second that is nearly as good, and the sides where the sources disagree.</summary>
internal sealed class FindingChoice(TextRequest request, IReadOnlyList<JudgedFinding> judged, SentenceSelection sentences)
{
    /// <summary>A further finding is shown when it scores at least this share of the first.</summary>
    private const double NearlyAsGood = 0.85;

    /// <summary>A disagreement is shown with its finding when it scores at least this share of the first.</summary>
    private const double Disputed = 0.7;

    /// <summary>The same, for a disagreement over the very place that the first finding rests on.</summary>
    private const double DisputedThere = 0.45;

    /// <summary>Findings on different subjects from this share on are asked about, not chosen between.</summary>
    private const double EquallyGood = 0.9;

    /// <summary>Of a question with more unknown words nothing is said to be on the subject.</summary>
    private const double MostUnknown = 0.4;

    /// <summary>What has a deciding word that the best lacks takes its place only from this share of its score on.</summary>
    private const double StillBest = 0.85;

    /// <summary>What has the date or the number that is asked for takes the place of what has none from this share of its score on.</summary>
    private const double HasTrait = 0.6;

    /// <summary>A list of priorities answers with one of them, not with a word from each: one has at least this share of what the question's words weigh.</summary>
    private const double LeastOfItem = 0.7;

    private const int MostAlternatives = 4;
    private const int MostRelated = 6;

    /// <summary>What has at least this share of the question's weight is on its subject, though it may not answer it.</summary>
    private const double OnSubject = 0.45;

    /// <summary>Where it is asked whether the sources agree, a disagreement of this much is meant.</summary>
    public const double AcceptSides = 0.2;

    private const double AllOfIt = 0.99;
    private const double MostOfIt = 0.9;
    private const double Rounding = 0.005;
    private const double SureSearch = 0.85;

    /// <summary>What people ask for and texts seldom hold, such as costs, is answered by a text that is sure.</summary>
    private const double SeldomHeld = 0.72;

    /// <summary>Many texts have an organisation and somebody who leads something: the search itself has to be this sure.</summary>
    private const double LeastForLeader = 0.4;

    private readonly List<JudgedFinding> _judged = Fitting(request, judged);

    public FoundTexts Choose() => Chosen() with { Planned = FindPlanned() };

    /// <summary>The event that fits the question best, when it still lay ahead.</summary>
    private string? FindPlanned() =>
        judged.FirstOrDefault(found => found.Finding.Kind == FindingKind.Event && IsOnSubject(found) && request.NamesSubjectOf(found.Hit.Evidence.Unmatched)) is { Finding: { IsPlanned: true } planned } ? planned.Id : null;

    private FoundTexts Chosen()
    {
        PutTraitFirst();
        if (_judged.Count == 0 || !Answers(_judged[0]))
        {
            return FoundTexts.None with
            {
                Related = Ids(judged.Where(found => IsOnSubject(found) && found.Signs.Unknown <= MostUnknown && request.HasWordOf(found.Hit.Evidence.Unmatched))),
                Strength = judged[0].Decision,
                Nearest = _judged is [var near, ..] && MayAnswer(near) ? (near.Finding.Id, sentences.Of(near.Finding)) : null,
            };
        }

        var best = _judged[0];
        if (Alternatives() is [_, _, ..] alternatives)
        {
            return FoundTexts.None with { Alternatives = alternatives, Strength = best.Decision };
        }

        List<JudgedFinding> shown = [best, .. Second(), .. Sides()];
        return new FoundTexts(
            Ids(shown), [.. shown.Select(found => sentences.Of(found.Finding))], [], Ids(_judged.Where(found => !shown.Contains(found) && IsOnSubject(found))), best.Decision, best.Signs.IsKnown, best.Signs.Coverage >= MostOfIt - Rounding, best.Signs is { Coverage: >= AllOfIt, SentenceCoverage: >= MostOfIt, Confidence: >= SureSearch });
    }

    /// <summary>Asked when or how many, what has a date or a number comes before what has none, if it answers too.</summary>
    private void PutTraitFirst()
    {
        if (_judged is [{ Signs: { LacksTrait: true, IsKnown: false } } best, ..] && Answers(best) && _judged.Find(found => !found.Signs.LacksTrait && found.Score >= HasTrait * best.Score && MayAnswer(found)) is { } other)
        {
            _judged.Remove(other);
            _judged.Insert(0, other);
        }
    }

    private IEnumerable<JudgedFinding> Second() => _judged.Skip(1)
        .Where(found => !found.Finding.IsDisagreement && found.Score >= NearlyAsGood * _judged[0].Score && found.Decision >= FindingDecision.Besides && !_judged[0].Finding.IsDisagreement && Adds(found))
        .Take(1);

    /// <summary>It has a word of the question that the best lacks, or tells it from another place.</summary>
    private bool Adds(JudgedFinding found) =>
        HasMore(found) || !found.Finding.SharesAPlaceWith(_judged[0].Finding);

    private bool HasMore(JudgedFinding found) => _judged[0].Hit.Evidence.Unmatched.Except(found.Hit.Evidence.Unmatched).Any();

    private IEnumerable<JudgedFinding> Sides() => _judged.Skip(1)
        .Where(found => found.Finding.IsDisagreement && (!_judged[0].Finding.IsDisagreement || found.Signs.IsKnown || HasMore(found)) && (found.Signs.IsKnown || found.OwnScore >= (found.Finding.SharesAPlaceWith(_judged[0].Finding) ? DisputedThere : Disputed) * _judged[0].OwnScore) && found.Decision >= FindingDecision.Accept)
        .Take(1);

    /// <summary>A bare word such as "coherence", which several texts are about.</summary>
    private List<string> Alternatives()
    {
        if (!request.IsBareSubject || request.Read.Words.Count > 3)
        {
            return [];
        }

        var equal = _judged.Where(found => !found.Finding.IsDisagreement && found.Score >= EquallyGood * _judged[0].Score && found.Signs.Coverage >= _judged[0].Signs.Coverage)
            .Take(MostAlternatives).ToList();
        return equal.Count < 2 || equal.Skip(1).Any(found => found.Finding.SharesAPlaceWith(equal[0].Finding)) ? [] : [.. Ids(equal)];
    }

    /// <summary>Of findings that lack what decides the question none answers; where sides are asked for, a disagreement comes before all else.</summary>
    private static List<JudgedFinding> Fitting(TextRequest request, IReadOnlyList<JudgedFinding> judged)
    {
        var fitting = judged.Where(found => !found.Hit.Evidence.Unmatched.Any(request.Required.Contains) && request.HasWordOf(found.Hit.Evidence.Unmatched)).ToList();
        if (request.Read.Has(Cue.Agree))
        {
            return [.. fitting.OrderByDescending(found => found.Finding.IsDisagreement && found.Decision >= AcceptSides)];
        }

        return fitting is [var first, ..] && first.Score >= StillBest * judged[0].Score ? fitting : [];
    }

    private bool Answers(JudgedFinding found) => IsFitting(found)
        && found.Decision >= (request.Read.Has(Cue.NotHeld) ? SeldomHeld : request.Read.Has(Cue.Agree) && found.Finding.IsDisagreement ? AcceptSides : FindingDecision.Accept);

    /// <summary>Nothing that the question names or asks for is lacking, though much of its wording is. Whether somebody belongs to others is told by a text on the others; who somebody is
    /// no text tells that only comes near.</summary>
    private bool MayAnswer(JudgedFinding found) => IsFitting(found) && found.Signs is { LacksFocus: false, LacksMatter: false, LacksYear: false } && (found.Signs.LacksNames == 0 || request.AsksWhether) && !request.AsksWhoIs
        && found.Decision >= (request.Read.Has(Cue.NotHeld) ? FindingDecision.Accept : FindingDecision.Nearest);

    private bool IsFitting(JudgedFinding found) =>
        !(found.Signs.LacksTrait && request.Read.HasAny(Cue.Money, Cue.NotHeld))
        && !(request.AsksForAmountOfProcess && !found.Signs.IsKnown)
        && (found.Finding is not { Kind: FindingKind.Note, Lead: not null } || found.Signs.SentenceCoverage >= LeastOfItem)
        && !(request.AsksWhoIs && !MayTellWho(found))
        && (!request.AsksWhoLeads || found.Hit.Evidence.Confidence >= LeastForLeader);

    /// <summary>What is only planned has nobody yet, and what a name is short for says who somebody is of that name alone.</summary>
    private bool MayTellWho(JudgedFinding found) => found.Finding switch
    {
        { Kind: FindingKind.Event, IsPlanned: true } => found.Signs.IsKnown,
        { Kind: FindingKind.Term } => request.Names(found.Finding),
        _ => true,
    };

    private static bool IsOnSubject(JudgedFinding found) => found.Signs is { Coverage: >= OnSubject, LacksNames: 0 };

    private static List<string> Ids(IEnumerable<JudgedFinding> found) => [.. found.Take(MostRelated).Select(one => one.Finding.Id)];
}
