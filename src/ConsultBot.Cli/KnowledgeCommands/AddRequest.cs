using ConsultBot.Core.Knowledge.Documents;

namespace ConsultBot.Cli.KnowledgeCommands;

/// <summary>A document to be added.</summary>
/// <param name="File">Where it lies.</param>
/// <param name="Details">What the operator states of it.</param>
/// <param name="By">Who adds it.</param>
/// <param name="ShowsProgress">Tell how far the work is.</param>
internal sealed record AddRequest(FileInfo File, DocumentDetails Details, string By, bool ShowsProgress);
