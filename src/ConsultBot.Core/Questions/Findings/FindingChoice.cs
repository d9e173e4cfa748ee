namespace ConsultBot.Core.Questions.Findings;

/// <summary>Of what was found, chooses what is shown: the best, a second that is nearly as good, and the sides where the sources disagree.</summary>
internal sealed class FindingChoice(TextRequest request, IReadOnlyList<JudgedFinding> judged, SentenceSelection sentences)
{
    /// <summary>A further finding is shown when it scores at least this share of the first.</summary>
    private const double NearlyAsGood = 0.85;

    /// <summary>A disagreement is shown with its finding when it scores at least this share of the first.</summary>
    private const double Disputed = 0.75;

    /// <summary>Findings on different subjects from this share on are asked about, not chosen between.</summary>
    private const double EquallyGood = 0.9;

    private const int MostAlternatives = 4;
    private const int MostRelated = 6;

    /// <summary>What has at least this share of the question's weight is on its subject, though it may not answer it.</summary>
    private const double OnSubject = 0.45;

    public FoundTexts Choose()
    {
        var best = judged[0];
        var answers = best.Decision >= FindingDecision.Accept && !best.Hit.Evidence.Unmatched.Any(request.Required.Contains);
        if (!answers)
        {
            return FoundTexts.None with { Related = Ids(judged.Where(IsOnSubject)), Strength = best.Decision };
        }

        if (Alternatives() is [_, _, ..] alternatives)
        {
            return FoundTexts.None with { Alternatives = alternatives, Strength = best.Decision };
        }

        List<JudgedFinding> shown = [best, .. Second(), .. Sides()];
        return new FoundTexts(
            Ids(shown), [.. shown.Select(found => sentences.Of(found.Finding))], [], Ids(judged.Except(shown).Where(IsOnSubject)), best.Decision);
    }

    private IEnumerable<JudgedFinding> Second() => judged.Skip(1)
        .Where(found => !found.Finding.IsDisagreement && found.Score >= NearlyAsGood * judged[0].Score && found.Decision >= FindingDecision.Accept && !judged[0].Finding.IsDisagreement)
        .Take(1);

    private IEnumerable<JudgedFinding> Sides() => judged.Skip(1)
        .Where(found => found.Finding.IsDisagreement && found.Score >= Disputed * judged[0].Score && found.Decision >= FindingDecision.Accept)
        .Take(1);

    /// <summary>A bare word such as "coherence", which several texts are about.</summary>
    private List<string> Alternatives()
    {
        if (!request.IsBareSubject || request.Read.Words.Count > 3)
        {
            return [];
        }

        var equal = judged.Where(found => !found.Finding.IsDisagreement && found.Score >= EquallyGood * judged[0].Score && found.Signs.Coverage >= judged[0].Signs.Coverage)
            .Take(MostAlternatives).ToList();
        return equal.Count < 2 || equal.Skip(1).Any(found => found.Finding.SharesAPlaceWith(equal[0].Finding)) ? [] : [.. Ids(equal)];
    }

    private static bool IsOnSubject(JudgedFinding found) => found.Signs is { Coverage: >= OnSubject, LacksNames: 0 };

    private static List<string> Ids(IEnumerable<JudgedFinding> found) => [.. found.Take(MostRelated).Select(one => one.Finding.Id)];
}
