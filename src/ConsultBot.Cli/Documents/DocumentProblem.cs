namespace ConsultBot.Cli.Documents;

/// <summary>Why a file cannot be added as a document.</summary>
/// <param name="Reason">What is wrong and what to do, in plain sentences.</param>
internal sealed record DocumentProblem(DocumentProblemKind Kind, string Reason);
