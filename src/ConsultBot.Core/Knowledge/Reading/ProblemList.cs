namespace ConsultBot.Core.Knowledge.Reading;

/// <summary>Collects problems while reading goes on.</summary>
internal sealed class ProblemList
{
    private readonly List<KnowledgeProblem> _problems = [];

    public bool Any => _problems.Count > 0;

    public void Add(KnowledgeProblem problem) => _problems.Add(problem);

    /// <summary>By file, files that do not belong last; within one as they were found.</summary>
    public IReadOnlyList<KnowledgeProblem> InOrder() => [.. _problems.OrderBy(Rank)];

    private static int Rank(KnowledgeProblem problem)
    {
        var names = KnowledgeFiles.Names;
        for (var rank = 0; rank < names.Count; rank++)
        {
            if (names[rank] == problem.File)
            {
                return rank;
            }
        }

        return names.Count;
    }
}
