using ConsultBot.Core.Knowledge;

namespace ConsultBot.Cli.Searching;

/// <summary>What the command line asks for.</summary>
/// <param name="Top">How many hits a question gets at most.</param>
internal sealed record SearchRequest(FileInfo Corpus, FileInfo Queries, Language Language, int Top, FileInfo Run, FileInfo? LeaveOut, FileInfo? Answers);
