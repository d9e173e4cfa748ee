namespace ConsultBot.Core.Search.Ranking;

/// <summary>A candidate in its place.</summary>
/// <param name="Candidate">Its position among the candidates.</param>
internal readonly record struct Ranked(int Candidate, double Score);
