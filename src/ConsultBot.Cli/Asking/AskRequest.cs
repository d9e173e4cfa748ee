using ConsultBot.Core.Knowledge;

namespace ConsultBot.Cli.Asking;

/// <summary>What the command line asks for.</summary>
internal sealed record AskRequest(string Question, Language Language, FileInfo? Batch, FileInfo? Output, bool Why, bool InMemory);
