namespace ConsultBot.Tables.Knowledge;

/// <summary>The result of adding or removing a document.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Current">The version that is current now; null only when nothing was imported yet.</param>
public sealed record DocumentChange(DocumentChangeOutcome Outcome, KnowledgeVersion? Current);
