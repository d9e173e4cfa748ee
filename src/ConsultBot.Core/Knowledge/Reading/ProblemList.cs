namespace ConsultBot.Core.Knowledge.Reading;

/// <summary>Collects problems while reading goes on, in one thread or several.</summary>
internal sealed class ProblemList
{
    private readonly Lock _lock = new();
    private readonly List<KnowledgeProblem> _problems = [];

    public bool Any => _problems.Count > 0;

    public void Add(KnowledgeProblem problem)
    {
        lock (_lock)
        {
            _problems.Add(problem);
        }
    }

    /// <summary>By file, files that do not belong last; within one as they were found.</summary>
    public IReadOnlyList<KnowledgeProblem> InOrder() => [.. _problems.OrderBy(problem => KnowledgeFiles.Rank(problem.File))];
}
