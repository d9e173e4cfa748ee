namespace ConsultBot.Core.Knowledge.Wording;

/// <summary>Words in a row that a text shares with a document.</summary>
/// <param name="Document">The document's name.</param>
/// <param name="Words">As long as the row goes on.</param>
internal sealed record SharedRun(string Document, IReadOnlyList<string> Words);
