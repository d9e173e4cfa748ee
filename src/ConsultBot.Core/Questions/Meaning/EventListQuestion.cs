using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>"Which IDM workshops were held in 2004?": the events that meet every condition, in order of time.</summary>
/// <param name="Kind">What kind of event.</param>
/// <param name="Events">Their ids; at least one.</param>
public sealed record EventListQuestion(EventKind Kind, IReadOnlyList<string> Events) : Question;
