namespace ConsultBot.Core.Search;

/// <summary>A text that was found.</summary>
/// <param name="Text">Its position in the list given to <see cref="TextIndex"/>.</param>
/// <param name="Score">Higher is better; comparable within one question only.</param>
/// <param name="Evidence">How well it covers the question.</param>
public sealed record SearchHit(int Text, double Score, SearchEvidence Evidence);
