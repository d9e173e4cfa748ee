namespace ConsultBot.Cli.Documents.Word;

/// <summary>Ends the reading of a part whose inflated size passes the limit; never leaves <see cref="WordPackageCheck"/>.</summary>
internal sealed class InflatedTooMuchException : Exception;
