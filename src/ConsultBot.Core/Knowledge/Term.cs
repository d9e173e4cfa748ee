namespace ConsultBot.Core.Knowledge;

/// <summary>A word or an acronym of the sources with what it means.</summary>
/// <param name="Id">Stable short id.</param>
/// <param name="Name">The term in full.</param>
/// <param name="Acronyms">By language; the first is the one shown. Two terms may share one.</param>
/// <param name="Text">Its definition as a sentence.</param>
/// <param name="Variants">Other forms that people use.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record Term(string Id, LocalText Name, LocalNames Acronyms, LocalText Text, LocalNames Variants, Evidence Evidence);
