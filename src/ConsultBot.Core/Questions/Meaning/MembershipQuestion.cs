using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>"Is Kenya in MIDSA?", "Are Fiji and Tonga members of the Bali Process?"</summary>
/// <param name="Processes">Ids; at least one.</param>
/// <param name="Parties">At least one.</param>
/// <param name="Role">The role asked for, or null for any.</param>
public sealed record MembershipQuestion(IReadOnlyList<string> Processes, IReadOnlyList<PartyRef> Parties, Role? Role) : Question;
