namespace ConsultBot.Core.Questions.Meaning;

/// <summary>A state or an organisation that a question names.</summary>
/// <param name="IsState">False for an organisation.</param>
/// <param name="Id">Its id.</param>
public sealed record PartyRef(bool IsState, string Id);
