namespace ConsultBot.Cli.Documents;

/// <summary>How far the reading of a file is.</summary>
/// <param name="Fraction">Of this stage, 0 to 1; a stage whose end is not known beforehand reports 0 and 1 only.</param>
internal sealed record DocumentProgress(DocumentStage Stage, double Fraction);
