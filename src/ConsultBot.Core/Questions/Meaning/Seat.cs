using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>A place that states or organisations are to have, or not to have.</summary>
/// <param name="Process">Its id; null for any process ("in no process").</param>
/// <param name="Roles">The roles that count; empty for any.</param>
/// <param name="Negated">True for those who do not have it.</param>
/// <param name="AtLeast">For any process: in how many at least.</param>
public sealed record Seat(string? Process, IReadOnlyList<Role> Roles, bool Negated = false, int AtLeast = 1);
