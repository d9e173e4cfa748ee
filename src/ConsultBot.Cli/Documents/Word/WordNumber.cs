using ConsultBot.Core.Knowledge.Documents.Blocks;

namespace ConsultBot.Cli.Documents.Word;

/// <summary>The number that Word prints before a paragraph.</summary>
/// <param name="Level">From 0; levels that headings take are not counted.</param>
/// <param name="List">The run of numbers it belongs to.</param>
internal sealed record WordNumber(PrintedNumber Number, int Level, string List);
