namespace ConsultBot.Core.Search.Ranking;

/// <summary>A text that the first stage found.</summary>
/// <param name="Text">Its number.</param>
/// <param name="Score">What the first stage gave it.</param>
internal readonly record struct Candidate(int Text, float Score);
