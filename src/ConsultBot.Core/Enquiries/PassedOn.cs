namespace ConsultBot.Core.Enquiries;

/// <summary>What became of passing a question on.</summary>
/// <param name="Number">Its reference; null when the conversation has too many open questions already, and it was not kept.</param>
/// <param name="IsNew">False when the same question was open already: it is kept once.</param>
public sealed record PassedOn(int? Number, bool IsNew);
