namespace ConsultBot.Core.Questions.Findings;

/// <summary>What speaks for a finding answering a question, and what against it.</summary>
/// <param name="Coverage">Share of what the question's words weigh that the finding has; words that only frame the question weigh little.</param>
/// <param name="SentenceCoverage">The same share in its best sentence and title.</param>
/// <param name="Confidence">The search's own decision value.</param>
/// <param name="Unknown">Share of the question that nothing in the knowledge has.</param>
/// <param name="LacksFocus">It has not the noun that is asked for: "which hotel", "how many pages".</param>
/// <param name="LacksYear">The question names a year that it does not have.</param>
/// <param name="LacksNames">Share of the question's names that it does not have.</param>
/// <param name="LacksMatter">Of what the question says besides names it has nothing: "who spoke at Berne I" is not answered by what else is known of Berne I.</param>
/// <param name="LacksTrait">It has not what the form of the question asks for: no date for "when", no number for "how many".</param>
internal readonly record struct FindingSigns(
    double Coverage, double SentenceCoverage, double Confidence, double Unknown, bool LacksFocus, bool LacksYear, double LacksNames, bool LacksMatter = false, bool LacksTrait = false)
{
    private const double Known = 0.85;

    /// <summary>How like the question is to one that the finding is known to answer; 0 when it is like none.</summary>
    public double Likeness { get; init; }

    /// <summary>What that adds to the search's score.</summary>
    public double Raise { get; init; }

    /// <summary>The question is, in hardly other words, one that the finding is known to answer.</summary>
    public bool IsKnown => Likeness >= Known;
}
