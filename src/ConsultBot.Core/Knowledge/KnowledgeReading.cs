using System.Diagnostics.CodeAnalysis;

namespace ConsultBot.Core.Knowledge;

/// <summary>What reading a set of files came to: a knowledge base, or everything that is wrong with them.</summary>
public sealed class KnowledgeReading
{
    internal KnowledgeReading(KnowledgeBase knowledge) => (Knowledge, Problems) = (knowledge, []);

    internal KnowledgeReading(IReadOnlyList<KnowledgeProblem> problems) => Problems = problems;

    [MemberNotNullWhen(true, nameof(Knowledge))]
    public bool IsSound => Knowledge is not null;

    /// <summary>Null unless the files are sound.</summary>
    public KnowledgeBase? Knowledge { get; }

    /// <summary>All of them, in the order of <see cref="KnowledgeFiles.Names"/>; empty when the files are sound.</summary>
    public IReadOnlyList<KnowledgeProblem> Problems { get; }
}
