namespace ConsultBot.Core.Questions.Meaning;

/// <summary>"Is Brazil in more processes than Argentina?": told of each, without an order of states beyond what is asked.</summary>
/// <param name="First">The one named first.</param>
/// <param name="Second">The one that it is held against.</param>
/// <param name="IsFewer">True for "fewer".</param>
/// <param name="IsClaim">Yes or no is asked.</param>
public sealed record ParticipationCountQuestion(PartyRef First, PartyRef Second, bool IsFewer, bool IsClaim) : Question;
