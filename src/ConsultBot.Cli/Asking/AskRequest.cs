using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;

namespace ConsultBot.Cli.Asking;

/// <summary>What the command line asks for.</summary>
/// <param name="Question">Empty when a batch is asked.</param>
/// <param name="Language">Of the question, or of those items of a batch that name none.</param>
/// <param name="Batch">The file with the questions, or null.</param>
/// <param name="Output">Where the answers of a batch go; null for standard output.</param>
/// <param name="Why">Also show what was recognised.</param>
/// <param name="InMemory">Leave the configured store alone.</param>
/// <param name="Audience">Whose documents may be quoted.</param>
internal sealed record AskRequest(string Question, Language Language, FileInfo? Batch, FileInfo? Output, bool Why, bool InMemory, Audience Audience);
