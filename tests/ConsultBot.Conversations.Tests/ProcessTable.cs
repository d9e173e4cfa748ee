namespace ConsultBot.Conversations.Tests;

/// <summary>What the matrix says of each process, and a plain question for it.</summary>
internal static class ProcessTable
{
    public static IReadOnlyList<string> Attributes { get; } = ["members", "count", "observers", "chair", "secretariat", "year", "topics", "priorities"];

    public static string Question(string attribute, string process) => attribute switch
    {
        "members" => $"Who are the members of {process}?",
        "count" => $"How many members does {process} have?",
        "observers" => $"Who are the observers and partners of {process}?",
        "chair" => $"Who chairs {process}?",
        "secretariat" => $"Who runs the secretariat of {process}?",
        "year" => $"When did {process} begin?",
        "topics" => $"What does {process} discuss?",
        "priorities" => $"What are the current priorities of {process}?",
        _ => throw new ArgumentOutOfRangeException(nameof(attribute)),
    };
}
