namespace ConsultBot.Core.Knowledge;

/// <summary>A heading under which the IAMM's effective practices are organised.</summary>
/// <param name="Number">1 to 20.</param>
/// <param name="Title">The heading.</param>
/// <param name="Variants">Other words for its subject.</param>
/// <param name="Subheadings">What it includes; empty for some.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record Heading(int Number, LocalText Title, LocalNames Variants, IReadOnlyList<Subheading> Subheadings, Evidence Evidence);
