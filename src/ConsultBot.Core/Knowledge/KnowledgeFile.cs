namespace ConsultBot.Core.Knowledge;

/// <summary>One file of the knowledge base as it lies on disk.</summary>
/// <param name="Name">Its name without a folder: one of <see cref="KnowledgeFiles.Names"/>.</param>
/// <param name="Content">All its bytes.</param>
public sealed record KnowledgeFile(string Name, ReadOnlyMemory<byte> Content);
