using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.Questions.Speaking;

/// <summary>A reply with its languages.</summary>
/// <param name="Reply">The answer and how it came about.</param>
/// <param name="Answering">The language to answer in.</param>
/// <param name="Read">The language in which the message was understood.</param>
public sealed record SpokenReply(Reply Reply, Language Answering, Language Read);
