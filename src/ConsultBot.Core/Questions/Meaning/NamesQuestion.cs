using ConsultBot.Core.Questions.Entities;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>"What does MIDSA stand for?"</summary>
/// <param name="Kind">Process or organisation.</param>
/// <param name="Id">Its id.</param>
public sealed record NamesQuestion(EntityKind Kind, string Id) : Question;
