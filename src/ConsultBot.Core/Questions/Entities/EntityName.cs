namespace ConsultBot.Core.Questions.Entities;

/// <summary>A name and what it stands for.</summary>
/// <param name="Kind">The kind of its bearer.</param>
/// <param name="Id">The bearer's id; a heading's number as text.</param>
/// <param name="Strength">How surely the name means it.</param>
public sealed record EntityName(EntityKind Kind, string Id, NameStrength Strength);
