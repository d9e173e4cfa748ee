using ConsultBot.Core.Knowledge.Documents.Blocks;

namespace ConsultBot.Cli.Documents;

/// <summary>What the reader of a format found.</summary>
/// <param name="Opening">What stands before the first block.</param>
/// <param name="Blocks">In the order of the document; empty when it holds no text.</param>
/// <param name="Notes">What the operator should know although the document could be read.</param>
/// <param name="Problem">Why the document cannot be read; null when it could.</param>
internal sealed record BlockReading(string Opening, IReadOnlyList<DocumentBlock> Blocks, IReadOnlyList<string> Notes, DocumentProblem? Problem = null)
{
    public static BlockReading Refused(DocumentProblem problem) => new(string.Empty, [], [], problem);
}
