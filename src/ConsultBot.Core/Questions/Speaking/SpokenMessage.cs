using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.Questions.Speaking;

/// <summary>The languages of a message.</summary>
/// <param name="Answering">The language to answer in.</param>
/// <param name="Reading">The languages in which to read it, the likeliest first; more than one for a mixed message.</param>
public sealed record SpokenMessage(Language Answering, IReadOnlyList<Language> Reading);
