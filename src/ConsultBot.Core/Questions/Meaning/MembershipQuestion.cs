using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>"Is Kenya in MIDSA?", "Are Fiji and Tonga members of the Bali Process?"</summary>
/// <param name="Processes">Ids; at least one.</param>
/// <param name="Parties">At least one.</param>
/// <param name="Role">The role asked for, or null for any.</param>
/// <param name="WantsRole">True when the role itself is asked ("a member or only an observer?"): then yes and no are no answers.</param>
public sealed record MembershipQuestion(IReadOnlyList<string> Processes, IReadOnlyList<PartyRef> Parties, Role? Role, bool WantsRole = false) : Question;
