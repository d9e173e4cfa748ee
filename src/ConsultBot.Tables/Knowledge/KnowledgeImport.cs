using ConsultBot.Core.Knowledge;

namespace ConsultBot.Tables.Knowledge;

/// <summary>The result of an import.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Current">The version that is current now; null only for a faulty import.</param>
/// <param name="Problems">Everything that is wrong with the files; empty unless they are faulty.</param>
public sealed record KnowledgeImport(KnowledgeImportOutcome Outcome, KnowledgeVersion? Current, IReadOnlyList<KnowledgeProblem> Problems)
{
    /// <summary>What the current version says, where the import has read all of it: then it need not be read again. Null where it has not.</summary>
    public KnowledgeBase? Knowledge { get; init; }
}
