namespace ConsultBot.Core.Knowledge;

/// <summary>One thing that is wrong in the files of a knowledge base.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Entry">The entry and the place in it, such as "bali-process, rosters[0].parties[3].state"; or the line and column of text that is no JSON.</param>
/// <param name="Reason">What is wrong and what to do, in plain sentences.</param>
public sealed record KnowledgeProblem(string File, string Entry, string Reason)
{
    /// <summary>All three on one line, for terminals and logs.</summary>
    public override string ToString() => $"{File}: {Entry}: {Reason}";
}
