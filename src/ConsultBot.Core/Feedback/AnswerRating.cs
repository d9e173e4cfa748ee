using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;

namespace ConsultBot.Core.Feedback;

/// <summary>A rating of one answer. It holds neither who gave it nor any word of the question.</summary>
/// <param name="AnswerId">Unique to the answer; a later rating of the same answer takes the place of the earlier.</param>
/// <param name="Question">What was asked, as <see cref="Questions.QuestionId"/> writes it.</param>
/// <param name="KnowledgeVersion">The version that the answer came from.</param>
/// <param name="Kind">What the answer was.</param>
/// <param name="Language">The language that it was given in.</param>
/// <param name="Rating">What the reader thought of it.</param>
public sealed record AnswerRating(string AnswerId, string Question, int KnowledgeVersion, AnswerKind Kind, Language Language, Rating Rating);
