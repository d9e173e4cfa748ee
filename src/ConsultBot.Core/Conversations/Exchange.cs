using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Conversations;

/// <summary>An answer that was given, for "why this answer?", for its rating, and for saying it again in another language.</summary>
/// <param name="Id">The answer's id.</param>
/// <param name="Text">What was asked, as it was read.</param>
/// <param name="Read">The language in which it was understood.</param>
/// <param name="Question">How it was understood.</param>
/// <param name="Kind">What the answer was.</param>
/// <param name="KnowledgeVersion">The version that it came from.</param>
public sealed record Exchange(string Id, string Text, Language Read, Question Question, AnswerKind Kind, int KnowledgeVersion);
