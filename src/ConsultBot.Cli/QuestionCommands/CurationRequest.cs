namespace ConsultBot.Cli.QuestionCommands;

/// <summary>What a draft of a passage is made of.</summary>
/// <param name="Number">The answered question.</param>
/// <param name="Id">The passage's id.</param>
/// <param name="Source">The source's id, or null: the citation is left to be filled in.</param>
/// <param name="Locator">The place in the source, or null.</param>
/// <param name="Output">A file, or null: printed.</param>
internal sealed record CurationRequest(int Number, string Id, string? Source, string? Locator, string? Output);
