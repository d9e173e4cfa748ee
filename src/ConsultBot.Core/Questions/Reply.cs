using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Meaning;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions;

/// <summary>An answer with how it came about.</summary>
/// <param name="Answer">What is said.</param>
/// <param name="Focus">What the conversation has established now.</param>
/// <param name="Read">What was recognised.</param>
/// <param name="Question">How it was understood.</param>
public sealed record Reply(Answer Answer, ConversationFocus Focus, ReadQuestion Read, Question Question);
