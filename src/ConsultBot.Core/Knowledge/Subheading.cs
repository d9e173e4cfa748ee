namespace ConsultBot.Core.Knowledge;

/// <summary>Part of a heading.</summary>
/// <param name="Title">As the IAMM names it.</param>
/// <param name="Subheadings">Its own parts, one level deep; mostly empty.</param>
public sealed record Subheading(LocalText Title, IReadOnlyList<Subheading> Subheadings);
