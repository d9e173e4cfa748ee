namespace ConsultBot.Core.Questions.Meaning;

/// <summary>"Is Korea a member of the APC?": a name that several states share. Asked back.</summary>
/// <param name="Candidates">Ids of the states that could be meant; two or more.</param>
/// <param name="Before">The question up to the name.</param>
/// <param name="After">The question after the name.</param>
public sealed record WhichPartyQuestion(IReadOnlyList<string> Candidates, string Before, string After) : Question;
