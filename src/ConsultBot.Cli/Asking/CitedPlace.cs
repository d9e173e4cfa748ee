namespace ConsultBot.Cli.Asking;

/// <summary>A citation as the batch format has it.</summary>
internal sealed record CitedPlace(string Source, string Locator);
