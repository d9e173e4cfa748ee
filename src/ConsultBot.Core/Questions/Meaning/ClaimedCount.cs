namespace ConsultBot.Core.Questions.Meaning;

/// <summary>How many a question for yes or no says there are: "is Indonesia chair of two processes?"</summary>
/// <param name="Relation">How the count is to lie to the number.</param>
/// <param name="Number">Zero or more.</param>
public sealed record ClaimedCount(CountRelation Relation, int Number);
